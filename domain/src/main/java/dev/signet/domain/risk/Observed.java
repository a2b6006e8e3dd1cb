package dev.signet.domain.risk;

/**
 * What one signal said of one sign-in.
 *
 * @param figure how much, where the signal has a figure; 0 elsewhere
 */
public record Observed(RiskSignal signal, Finding finding, int figure, SignalSource source) {

    public Observed {
        if (figure < 0) {
            throw new IllegalArgumentException("figure must not be negative");
        }
    }

    /** That it cannot be told. */
    public static Observed unknown(RiskSignal signal) {
        return new Observed(signal, Finding.UNKNOWN, 0, SignalSource.NOTHING);
    }

    /** Whether it is so. */
    public static Observed is(RiskSignal signal, boolean so, SignalSource source) {
        return new Observed(signal, so ? Finding.YES : Finding.NO, 0, source);
    }

    /** How much, which is so where it is more than nothing. */
    public static Observed counted(RiskSignal signal, int figure, SignalSource source) {
        return new Observed(signal, figure > 0 ? Finding.YES : Finding.NO, figure, source);
    }
}
