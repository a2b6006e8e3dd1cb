package dev.signet.projections.rebuild;

/** Why no rebuild begins. */
public abstract sealed class RebuildRefused extends Exception {

    private RebuildRefused(String message) {
        super(message, null, false, false);
    }

    /** There is no such view. */
    public static final class Unknown extends RebuildRefused {
        Unknown(String projection) {
            super("There is no projection " + projection + ".");
        }
    }

    /** One is under way. */
    public static final class UnderWay extends RebuildRefused {
        UnderWay(String projection) {
            super("A rebuild of " + projection + " is under way.");
        }
    }
}
