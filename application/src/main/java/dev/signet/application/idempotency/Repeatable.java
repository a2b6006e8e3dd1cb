package dev.signet.application.idempotency;

/**
 * A call that may be sent again.
 *
 * @param scope who sends it to which route: equal keys of two callers are two keys
 * @param key what the caller chose
 * @param body the request, exactly as it came
 */
public record Repeatable(String scope, String key, byte[] body) {

    /** Neither key nor body. */
    @Override
    public String toString() {
        return "Repeatable[" + scope + "]";
    }
}
