package dev.signet.application.passkey;

import dev.signet.domain.user.CredentialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param credential by what events name it
 * @param rawId by what its authenticator names it, as base64url
 * @param name what people call it
 * @param relyingPartyId the domain that it is bound to
 * @param attachment {@code platform} or {@code cross-platform}, as the browser said; absent where it did not
 * @param transports how it can be reached, as the browser said
 */
public record KnownPasskey(
        CredentialId credential,
        String rawId,
        String name,
        String relyingPartyId,
        @Nullable String attachment,
        List<String> transports,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    public KnownPasskey {
        transports = List.copyOf(transports);
    }

    /** Not the name. */
    @Override
    public String toString() {
        return "KnownPasskey[" + credential.value() + "]";
    }
}
