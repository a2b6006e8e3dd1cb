package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolShapes.CreateUserPoolRequest;
import dev.signet.api.cognito.pool.PoolShapes.UpdateUserPoolRequest;
import dev.signet.api.cognito.pool.PoolTypes.AdminCreateUserConfigType;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.VerificationPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request wants a pool to be: everything that it leaves out has Cognito's default again. */
final class PoolWanted {

    private PoolWanted() {}

    /** A new pool; how users are named, and their attributes so far, are for good. */
    static PoolSettings of(CreateUserPoolRequest r) {
        PoolSettings usual = PoolSettings.named(r.poolName());
        List<PoolTypes.SchemaAttributeType> schema = Objects.requireNonNullElse(r.schema(), List.of());
        PoolSettings fresh = usual.with(names(r), Schema.definitions(schema, usual.schema()));
        PoolSettings begun = fresh.with(fresh.accounts(), KeptWanted.fresh(r, Schema.bounds(schema, usual.schema())));
        return of(update(r), begun);
    }

    /** A pool that there is; what only Signet knows of it stays as it is at {@code present}. */
    static PoolSettings of(UpdateUserPoolRequest r, PoolSettings present) {
        KeptWanted.requireServed(r);
        AdminCreateUserConfigType accounts = r.adminCreateUserConfig();
        VerificationPolicy codes = present.verification();
        return new PoolSettings(
                Objects.requireNonNullElse(r.poolName(), present.name()),
                present.signInNames(),
                present.attributes(),
                Passwords.wanted(Passwords.policy(r.policies()), accounts),
                present.hashing(),
                new VerificationPolicy(
                        set(r.autoVerifiedAttributes()),
                        codes.signUpCodeValidity(),
                        codes.resetCodeValidity(),
                        codes.attempts()),
                present.lockout(),
                Proofs.wanted(r, present.mfa()),
                devices(r.deviceConfiguration()),
                present.signingAlgorithm(),
                present.keyOverlap(),
                accounts == null || !Boolean.TRUE.equals(accounts.allowAdminCreateUserOnly()),
                present.statusLists(),
                Words.all(
                        Words.verifying(
                                r.emailVerificationSubject(),
                                r.emailVerificationMessage(),
                                r.smsVerificationMessage(),
                                r.verificationMessageTemplate()),
                        Words.invitation(accounts == null ? null : accounts.inviteMessageTemplate()),
                        r.smsAuthenticationMessage(),
                        present.messages()),
                Functions.wanted(r.lambdaConfig(), present.triggers()),
                Accounts.wanted(r, present.accounts()),
                KeptWanted.of(r, present.kept()),
                present.migration(),
                Accounts.assessed(r.userPoolAddOns(), present.risk()));
    }

    private static UpdateUserPoolRequest update(CreateUserPoolRequest r) {
        return new UpdateUserPoolRequest(
                "",
                r.policies(),
                r.deletionProtection(),
                r.lambdaConfig(),
                r.autoVerifiedAttributes(),
                r.smsVerificationMessage(),
                r.emailVerificationMessage(),
                r.emailVerificationSubject(),
                r.verificationMessageTemplate(),
                r.smsAuthenticationMessage(),
                r.userAttributeUpdateSettings(),
                r.mfaConfiguration(),
                r.deviceConfiguration(),
                r.emailConfiguration(),
                r.smsConfiguration(),
                r.userPoolTags(),
                r.adminCreateUserConfig(),
                r.userPoolAddOns(),
                r.accountRecoverySetting(),
                r.poolName(),
                r.userPoolTier(),
                r.keyConfiguration(),
                r.issuerConfiguration(),
                r.acrConfiguration());
    }

    private static Set<SignInName> names(CreateUserPoolRequest r) {
        Set<String> aliases = set(r.aliasAttributes());
        Set<String> instead = set(r.usernameAttributes());
        if (!aliases.isEmpty() && !instead.isEmpty()) {
            throw new IllegalArgumentException("Only one of AliasAttributes and UsernameAttributes can be given");
        }
        if (aliases.contains("preferred_username")) {
            throw new IllegalArgumentException(
                    "AliasAttributes takes email and phone_number: nobody signs in by preferred_username");
        }
        Set<SignInName> names = EnumSet.noneOf(SignInName.class);
        if (instead.isEmpty()) {
            names.add(SignInName.USERNAME);
        }
        (instead.isEmpty() ? aliases : instead)
                .forEach(name -> names.add(SignInName.valueOf(name.toUpperCase(Locale.ROOT))));
        return names;
    }

    private static @Nullable DeviceSettings devices(PoolTypes.@Nullable DeviceConfigurationType wanted) {
        return wanted == null
                ? null
                : new DeviceSettings(
                        Boolean.TRUE.equals(wanted.challengeRequiredOnNewDevice()),
                        Boolean.TRUE.equals(wanted.deviceOnlyRememberedOnUserPrompt()));
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
