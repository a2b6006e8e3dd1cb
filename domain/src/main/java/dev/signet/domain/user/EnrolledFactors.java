package dev.signet.domain.user;

import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.FactorEvent.MfaPreferenceChanged;
import dev.signet.domain.user.FactorEvent.PasskeyCloneSuspected;
import dev.signet.domain.user.FactorEvent.PasskeyRegistered;
import dev.signet.domain.user.FactorEvent.PasskeyRemoved;
import dev.signet.domain.user.FactorEvent.RecoveryCodeUsed;
import dev.signet.domain.user.FactorEvent.RecoveryCodesIssued;
import dev.signet.domain.user.FactorEvent.TotpEnrolled;
import dev.signet.domain.user.FactorEvent.TotpRemoved;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The factors that a user has, besides the password.
 *
 * @param totp the authenticator app's; absent where there is none
 * @param recoveryCodes names the recovery codes that count; absent where there are none
 * @param passkeys all that count
 * @param suspected passkeys of which there may be two
 * @param enabled second factors that are to be used
 * @param preferred the one that is asked for; absent where the user chooses
 */
public record EnrolledFactors(
        @Nullable CredentialId totp,
        @Nullable CredentialId recoveryCodes,
        Set<CredentialId> passkeys,
        Set<CredentialId> suspected,
        Set<MfaFactor> enabled,
        @Nullable MfaFactor preferred) {

    /** None. */
    public static final EnrolledFactors NONE = new EnrolledFactors(null, null, Set.of(), Set.of(), Set.of(), null);

    public EnrolledFactors {
        passkeys = Set.copyOf(passkeys);
        suspected = Set.copyOf(suspected);
        enabled = Set.copyOf(enabled);
    }

    /** The factors after {@code event}. The one place that says so, for every table that shows them. */
    public EnrolledFactors after(FactorEvent event) {
        return switch (event) {
            case TotpEnrolled e -> withTotp(e.credential(), recoveryCodes);
            case TotpRemoved _ -> withTotp(null, null);
            case RecoveryCodesIssued e -> withTotp(totp, e.credential());
            case RecoveryCodeUsed _ -> this;
            case PasskeyRegistered e -> withPasskeys(with(passkeys, e.credential()), suspected);
            case PasskeyRemoved e ->
                withPasskeys(without(passkeys, e.credential()), without(suspected, e.credential()));
            case PasskeyCloneSuspected e -> withPasskeys(passkeys, with(suspected, e.credential()));
            case MfaPreferenceChanged e ->
                new EnrolledFactors(totp, recoveryCodes, passkeys, suspected, e.enabled(), e.preferred());
        };
    }

    private EnrolledFactors withTotp(@Nullable CredentialId nextTotp, @Nullable CredentialId nextCodes) {
        return new EnrolledFactors(nextTotp, nextCodes, passkeys, suspected, enabled, preferred);
    }

    private EnrolledFactors withPasskeys(Set<CredentialId> next, Set<CredentialId> nextSuspected) {
        return new EnrolledFactors(totp, recoveryCodes, next, nextSuspected, enabled, preferred);
    }

    private static <T> Set<T> with(Set<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        return all.stream().filter(other -> !other.equals(one)).collect(Collectors.toUnmodifiableSet());
    }
}
