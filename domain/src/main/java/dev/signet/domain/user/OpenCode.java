package dev.signet.domain.user;

import dev.signet.domain.personal.Personal;
import java.time.Instant;

/**
 * A one-time code that is still good.
 *
 * @param rejected whether a wrong try has been recorded
 */
public record OpenCode(
        CodeId code,
        CodePurpose purpose,
        String attribute,
        Personal<String> destination,
        Instant expiresAt,
        boolean rejected) {

    boolean serves(CodePurpose other, String otherAttribute) {
        return purpose == other && attribute.equals(otherAttribute);
    }

    boolean isOver(Instant at) {
        return !at.isBefore(expiresAt);
    }

    OpenCode triedWrongly() {
        return new OpenCode(code, purpose, attribute, destination, expiresAt, true);
    }
}
