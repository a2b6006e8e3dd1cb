package dev.signet.domain.policy;

import org.jspecify.annotations.Nullable;

/**
 * One statement held against a request.
 *
 * @param place which one
 * @param effect what it does where it applies
 * @param mismatch why it does not apply; nothing where it does
 */
public record Examined(
        StatementPlace place, Effect effect, @Nullable Mismatch mismatch) {

    /** Whether it applies. */
    public boolean applies() {
        return mismatch == null;
    }
}
