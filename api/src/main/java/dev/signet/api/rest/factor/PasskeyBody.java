package dev.signet.api.rest.factor;

import dev.signet.application.passkey.KnownPasskey;
import dev.signet.domain.user.CredentialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passkey.
 *
 * @param rawId by what its authenticator names it, as base64url
 */
record PasskeyBody(
        CredentialId passkeyId,
        String rawId,
        String name,
        String relyingPartyId,
        @Nullable String attachment,
        List<String> transports,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    static PasskeyBody of(KnownPasskey passkey) {
        return new PasskeyBody(
                passkey.credential(),
                passkey.rawId(),
                passkey.name(),
                passkey.relyingPartyId(),
                passkey.attachment(),
                passkey.transports(),
                passkey.createdAt(),
                passkey.lastUsedAt());
    }

    /** All of a user, the oldest first. */
    record All(List<PasskeyBody> passkeys) {

        static All of(List<KnownPasskey> passkeys) {
            return new All(passkeys.stream().map(PasskeyBody::of).toList());
        }
    }
}
