package dev.signet.domain.user;

import static dev.signet.domain.Decision.done;
import static dev.signet.domain.Decision.refused;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.FactorCommand.ChangeMfaPreference;
import dev.signet.domain.user.FactorCommand.EnrolTotp;
import dev.signet.domain.user.FactorCommand.IssueRecoveryCodes;
import dev.signet.domain.user.FactorCommand.RegisterPasskey;
import dev.signet.domain.user.FactorCommand.RemovePasskey;
import dev.signet.domain.user.FactorCommand.RemoveTotp;
import dev.signet.domain.user.FactorCommand.SuspectPasskeyClone;
import dev.signet.domain.user.FactorCommand.UseRecoveryCode;
import dev.signet.domain.user.FactorEvent.MfaPreferenceChanged;
import dev.signet.domain.user.FactorEvent.PasskeyCloneSuspected;
import dev.signet.domain.user.FactorEvent.PasskeyRegistered;
import dev.signet.domain.user.FactorEvent.PasskeyRemoved;
import dev.signet.domain.user.FactorEvent.RecoveryCodeUsed;
import dev.signet.domain.user.FactorEvent.RecoveryCodesIssued;
import dev.signet.domain.user.FactorEvent.TotpEnrolled;
import dev.signet.domain.user.FactorEvent.TotpRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which factors a user may have, and which of them are used. */
final class FactorRules {

    /** As many as Cognito keeps. */
    static final int PASSKEYS = 20;

    private FactorRules() {}

    static Decision<Outcome<UserRefusal>, UserEvent> decide(UserState state, FactorCommand command) {
        return switch (command) {
            case EnrolTotp c -> enrol(state, c);
            case RemoveTotp c -> remove(state, c);
            case IssueRecoveryCodes c ->
                state.factors().totp() == null
                        ? refused(UserRefusal.FACTOR_NOT_SET_UP)
                        : done(new RecoveryCodesIssued(c.user(), c.credential(), c.count(), c.at()));
            case UseRecoveryCode c ->
                c.credential().equals(state.factors().recoveryCodes())
                        ? done(new RecoveryCodeUsed(c.user(), c.credential(), c.left(), c.at()))
                        : refused(UserRefusal.CREDENTIAL_NOT_CURRENT);
            case RegisterPasskey c -> register(state, c);
            case RemovePasskey c -> remove(state, c);
            case SuspectPasskeyClone c -> suspect(state, c);
            case ChangeMfaPreference c -> prefer(state, c);
        };
    }

    private static Decision<Outcome<UserRefusal>, UserEvent> enrol(UserState state, EnrolTotp c) {
        if (!state.enabled()) {
            return refused(UserRefusal.DISABLED);
        }
        List<UserEvent> events = new ArrayList<>();
        events.add(new TotpEnrolled(c.user(), c.credential(), c.name(), c.at()));
        EnrolledFactors factors = state.factors();
        if (c.enable() && !factors.enabled().contains(MfaFactor.SOFTWARE_TOKEN_MFA)) {
            Set<MfaFactor> enabled = EnumSet.of(MfaFactor.SOFTWARE_TOKEN_MFA);
            enabled.addAll(factors.enabled());
            events.add(new MfaPreferenceChanged(c.user(), Set.copyOf(enabled), factors.preferred(), c.at()));
        }
        return new Decision<>(new Outcome.Done<>(), events);
    }

    private static Decision<Outcome<UserRefusal>, UserEvent> remove(UserState state, RemoveTotp c) {
        CredentialId totp = state.factors().totp();
        return totp == null
                ? done()
                : new Decision<>(
                        new Outcome.Done<>(),
                        withoutUseOf(
                                MfaFactor.SOFTWARE_TOKEN_MFA,
                                state.factors(),
                                new TotpRemoved(c.user(), totp, c.at()),
                                c.at()));
    }

    private static Decision<Outcome<UserRefusal>, UserEvent> register(UserState state, RegisterPasskey c) {
        if (!state.enabled()) {
            return refused(UserRefusal.DISABLED);
        }
        return state.factors().passkeys().size() < PASSKEYS
                ? done(new PasskeyRegistered(c.user(), c.credential(), c.name(), c.at()))
                : refused(UserRefusal.TOO_MANY_PASSKEYS);
    }

    private static Decision<Outcome<UserRefusal>, UserEvent> remove(UserState state, RemovePasskey c) {
        EnrolledFactors factors = state.factors();
        if (!factors.passkeys().contains(c.credential())) {
            return refused(UserRefusal.FACTOR_NOT_SET_UP);
        }
        PasskeyRemoved removed = new PasskeyRemoved(c.user(), c.credential(), c.at());
        return factors.passkeys().size() > 1
                ? done(removed)
                : new Decision<>(new Outcome.Done<>(), withoutUseOf(MfaFactor.WEB_AUTHN, factors, removed, c.at()));
    }

    private static Decision<Outcome<UserRefusal>, UserEvent> suspect(UserState state, SuspectPasskeyClone c) {
        EnrolledFactors factors = state.factors();
        if (!factors.passkeys().contains(c.credential())) {
            return refused(UserRefusal.FACTOR_NOT_SET_UP);
        }
        return factors.suspected().contains(c.credential())
                ? done()
                : done(new PasskeyCloneSuspected(c.user(), c.credential(), c.at()));
    }

    private static Decision<Outcome<UserRefusal>, UserEvent> prefer(UserState state, ChangeMfaPreference c) {
        EnrolledFactors factors = state.factors();
        boolean setUp = c.enabled().stream().allMatch(factor -> isSetUp(state, factor));
        if (!setUp) {
            return refused(UserRefusal.FACTOR_NOT_SET_UP);
        }
        return c.enabled().equals(factors.enabled()) && c.preferred() == factors.preferred()
                ? done()
                : done(new MfaPreferenceChanged(c.user(), c.enabled(), c.preferred(), c.at()));
    }

    /** An address is one that was shown to be theirs: a code that went elsewhere would lock them out. */
    private static boolean isSetUp(UserState state, MfaFactor factor) {
        return switch (factor) {
            case SMS_MFA -> state.address("phone_number").verified();
            case EMAIL_OTP -> state.address("email").verified();
            case SOFTWARE_TOKEN_MFA -> state.factors().totp() != null;
            case WEB_AUTHN -> !state.factors().passkeys().isEmpty();
        };
    }

    private static List<UserEvent> withoutUseOf(
            MfaFactor gone, EnrolledFactors factors, FactorEvent removed, Instant at) {
        if (!factors.enabled().contains(gone)) {
            return List.of(removed);
        }
        Set<MfaFactor> left = EnumSet.copyOf(factors.enabled());
        left.remove(gone);
        return List.of(
                removed,
                new MfaPreferenceChanged(
                        removed.user(),
                        Set.copyOf(left),
                        factors.preferred() == gone ? null : factors.preferred(),
                        at));
    }
}
