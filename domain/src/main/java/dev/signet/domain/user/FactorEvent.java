package dev.signet.domain.user;

import dev.signet.domain.EventName;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.personal.Personal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to the factors that a user has enrolled. What they are proved by lives in the vault. */
public sealed interface FactorEvent extends UserEvent {

    /**
     * An authenticator app shows the right codes; it takes the place of an earlier one.
     *
     * @param name what the user calls it; absent where they gave it no name
     */
    @EventName("user.totp_enrolled")
    record TotpEnrolled(
            UserId user, CredentialId credential, @Nullable Personal<String> name, Instant at) implements FactorEvent {}

    /** The authenticator app counts no more, and neither do the recovery codes that stood in for it. */
    @EventName("user.totp_removed")
    record TotpRemoved(UserId user, CredentialId credential, Instant at) implements FactorEvent {}

    /** Recovery codes were made and shown, in the place of earlier ones; their hashes live in the vault. */
    @EventName("user.recovery_codes_issued")
    record RecoveryCodesIssued(UserId user, CredentialId credential, int count, Instant at) implements FactorEvent {}

    /** A recovery code was taken in the place of a code of the app; it serves once. */
    @EventName("user.recovery_code_used")
    record RecoveryCodeUsed(UserId user, CredentialId credential, int left, Instant at) implements FactorEvent {}

    /** A passkey was made; its public key lives in the vault. */
    @EventName("user.passkey_registered")
    record PasskeyRegistered(UserId user, CredentialId credential, Personal<String> name, Instant at)
            implements FactorEvent {}

    /** The passkey counts no more. */
    @EventName("user.passkey_removed")
    record PasskeyRemoved(UserId user, CredentialId credential, Instant at) implements FactorEvent {}

    /**
     * The passkey's counter went back, so there may be two of what there should be one of (WebAuthn Level 3 §6.1.1). That
     * sign-in was refused. Recorded once for each passkey.
     */
    @EventName("user.passkey_clone_suspected")
    record PasskeyCloneSuspected(UserId user, CredentialId credential, Instant at) implements FactorEvent {}

    /**
     * The user, or an operator, has said which second factors are to be used.
     *
     * @param preferred the one that is asked for; absent where the user chooses at each sign-in
     */
    @EventName("user.mfa_preference_changed")
    record MfaPreferenceChanged(
            UserId user, Set<MfaFactor> enabled, @Nullable MfaFactor preferred, Instant at) implements FactorEvent {}
}
