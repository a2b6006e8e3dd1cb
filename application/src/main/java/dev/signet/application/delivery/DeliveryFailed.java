package dev.signet.application.delivery;

/**
 * A message was not accepted by the party it was handed to. The reason is kept and shown, so it never quotes what that
 * party said: servers repeat addresses.
 */
public final class DeliveryFailed extends Exception {

    private final boolean passing;

    private DeliveryFailed(String reason, boolean passing) {
        super(reason, null, false, false);
        this.passing = passing;
    }

    /** It may work later: try again. */
    public static DeliveryFailed forNow(String reason) {
        return new DeliveryFailed(reason, true);
    }

    /** It will never work: do not try again. */
    public static DeliveryFailed forGood(String reason) {
        return new DeliveryFailed(reason, false);
    }

    /** Whether trying again makes sense. */
    public boolean isPassing() {
        return passing;
    }

    /** Why, in words that hold no personal data. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
