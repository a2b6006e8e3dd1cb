package dev.signet.application.code;

import dev.signet.domain.user.CodeId;
import java.time.Instant;

/**
 * A code that was just made. The digits are nowhere else: they go into the message and are forgotten.
 *
 * @param id names it in events
 * @param digits six decimal digits, or eight where it is a first factor
 * @param expiresAt from then on it is refused
 */
public record IssuedCode(CodeId id, String digits, Instant expiresAt) {

    /** Never the digits. */
    @Override
    public String toString() {
        return "IssuedCode[" + id.value() + "]";
    }
}
