package dev.signet.application.passkey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a passkey since it was made.
 *
 * @param rawId the authenticator's own identifier of it, as base64url
 * @param attested authenticator model, identifier and public key, as base64url (WebAuthn Level 3 §6.5.2)
 * @param userVerified whether the authenticator has verified its user when it was made
 * @param backupEligible whether it may be copied to other devices
 * @param backedUp whether it was
 */
record PasskeyRecord(
        String rawId,
        String attested,
        boolean userVerified,
        boolean backupEligible,
        boolean backedUp,
        @Nullable String attachment,
        List<String> transports,
        String name,
        String relyingPartyId) {

    PasskeyRecord named(String other) {
        return new PasskeyRecord(
                rawId, attested, userVerified, backupEligible, backedUp, attachment, transports, other, relyingPartyId);
    }
}
