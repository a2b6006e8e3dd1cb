package dev.signet.domain.user;

import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.personal.Personal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about a user's factors. Proofs have been checked by the caller, against the vault. */
public sealed interface FactorCommand extends UserCommand {

    /**
     * Takes an authenticator app that has shown a right code, in the place of an earlier one.
     *
     * @param enable whether it is asked for from now on
     */
    record EnrolTotp(
            UserId user, CredentialId credential, @Nullable Personal<String> name, boolean enable, Instant at)
            implements FactorCommand {}

    /** Takes the authenticator app away, and the recovery codes with it. */
    record RemoveTotp(UserId user, Instant at) implements FactorCommand {}

    /** Records that there are {@code count} new recovery codes, and no others. */
    record IssueRecoveryCodes(UserId user, CredentialId credential, int count, Instant at) implements FactorCommand {}

    /** Records that one of the recovery codes was used, and {@code left} are left. */
    record UseRecoveryCode(UserId user, CredentialId credential, int left, Instant at) implements FactorCommand {}

    /** Takes a passkey. */
    record RegisterPasskey(UserId user, CredentialId credential, Personal<String> name, Instant at)
            implements FactorCommand {}

    /** Takes a passkey away. */
    record RemovePasskey(UserId user, CredentialId credential, Instant at) implements FactorCommand {}

    /** Notes that there may be two of a passkey. */
    record SuspectPasskeyClone(UserId user, CredentialId credential, Instant at) implements FactorCommand {}

    /**
     * Says which second factors are to be used.
     *
     * @param preferred one of those enabled; absent for none
     */
    record ChangeMfaPreference(
            UserId user, Set<MfaFactor> enabled, @Nullable MfaFactor preferred, Instant at) implements FactorCommand {
        public ChangeMfaPreference {
            enabled = Set.copyOf(enabled);
            if (preferred != null && (!enabled.contains(preferred) || preferred == MfaFactor.WEB_AUTHN)) {
                throw new IllegalArgumentException("preferred must be one of those enabled, and none but a code");
            }
        }
    }
}
