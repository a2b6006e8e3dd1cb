package dev.signet.application.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.KeyedHash;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/**
 * By what a person proves to have been told of a sign-in: a keyed hash of pool, user and session. It is good for one
 * word on that sign-in, which the sign-in itself remembers.
 */
@Component
class FeedbackTokens {

    private final KeyedHash hash;

    FeedbackTokens(KeyedHash hash) {
        this.hash = hash;
    }

    String make(UserPoolId pool, UserId user, SessionId session) {
        return hash.textOf(pool.value(), "risk feedback", user.value() + "|" + session.value());
    }

    boolean isGood(String token, UserPoolId pool, UserId user, SessionId session) {
        return MessageDigest.isEqual(make(pool, user, session).getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
