package dev.signet.application.passkey;

import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passkey as the vault keeps it. */
record StoredPasskey(
        CredentialId credential,
        UserId user,
        PasskeyRecord record,
        long signCount,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    KnownPasskey known() {
        return new KnownPasskey(
                credential,
                record.rawId(),
                record.name(),
                record.relyingPartyId(),
                record.attachment(),
                record.transports(),
                createdAt,
                lastUsedAt);
    }
}
