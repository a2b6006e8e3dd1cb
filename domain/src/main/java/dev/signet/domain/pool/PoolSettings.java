package dev.signet.domain.pool;

import dev.signet.domain.Limits;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.password.HashParameters;
import dev.signet.domain.password.PasswordPolicy;
import dev.signet.domain.risk.RiskSettings;
import dev.signet.domain.trigger.TriggerSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides about a pool.
 *
 * @param name for people; 1 to 128 characters
 * @param signInNames {@code USERNAME} with any aliases, or {@code EMAIL} and/or {@code PHONE_NUMBER} alone, in which
 *     case the address given at sign-up is the name and the stored user name is the user's UUID
 * @param attributes custom attributes and those standard ones that are required or restricted; a standard attribute
 *     that is not listed is an optional, mutable text
 * @param passwordPolicy what passwords must look like
 * @param hashing how passwords are hashed
 * @param verification how addresses are verified
 * @param lockout what failed sign-ins lead to
 * @param mfa by what users prove who they are besides the password; the default where stored settings lack it
 * @param devices how devices are remembered; absent where no track is kept of them
 * @param signingAlgorithm of keys that are made from now on
 * @param keyOverlap how long a retired signing key still verifies; 1 to 90 days, since tokens live for a day at most
 * @param selfSignUp whether people may register themselves
 * @param statusLists whether access tokens say where in a status list they stand, for resource servers that fetch lists
 * @param messages the pool's own words; a kind that is missing has the default ones
 * @param triggers whose code is asked while something happens
 * @param accounts what holds for accounts; the default where stored settings lack it
 * @param kept what clients of Cognito read back and Signet does not act on; the default where stored settings lack it
 * @param migration from where users are taken over while they sign in; the default where stored settings lack it
 * @param risk how sign-ins are assessed; not at all where stored settings lack it
 */
public record PoolSettings(
        String name,
        Set<SignInName> signInNames,
        List<AttributeDefinition> attributes,
        PasswordPolicy passwordPolicy,
        HashParameters hashing,
        VerificationPolicy verification,
        LockoutPolicy lockout,
        MfaSettings mfa,
        @Nullable DeviceSettings devices,
        SigningAlgorithm signingAlgorithm,
        Duration keyOverlap,
        boolean selfSignUp,
        boolean statusLists,
        Map<MessageKind, MessageTemplate> messages,
        TriggerSettings triggers,
        AccountSettings accounts,
        KeptPoolSettings kept,
        MigrationSettings migration,
        RiskSettings risk) {

    public PoolSettings {
        Limits.label("name", name);
        signInNames = Set.copyOf(signInNames);
        if (signInNames.isEmpty()) {
            throw new IllegalArgumentException("signInNames must name at least one of username, email, phone_number");
        }
        attributes = List.copyOf(attributes);
        AttributeSchema.require(attributes);
        Limits.within("keyOverlap", keyOverlap, Duration.ofDays(1), Duration.ofDays(90));
        mfa = Objects.requireNonNullElse(mfa, MfaSettings.DEFAULT);
        messages = Map.copyOf(messages);
        triggers = Objects.requireNonNullElse(triggers, TriggerSettings.NONE);
        accounts = Objects.requireNonNullElse(accounts, AccountSettings.DEFAULT);
        kept = Objects.requireNonNullElse(kept, KeptPoolSettings.DEFAULT);
        migration = Objects.requireNonNullElse(migration, MigrationSettings.DEFAULT);
        risk = Objects.requireNonNullElse(risk, RiskSettings.DEFAULT);
        if (messages.containsKey(MessageKind.RISK)) {
            throw new IllegalArgumentException(
                    "messages.risk has no code: its words are set by risk.policy.takeover.notices");
        }
        MessageTemplate invitation = messages.get(MessageKind.INVITATION);
        if (invitation != null
                && !(invitation.email().contains(MessageTemplate.USERNAME)
                        && invitation.sms().contains(MessageTemplate.USERNAME))) {
            throw new IllegalArgumentException("messages.invitation must hold " + MessageTemplate.USERNAME);
        }
    }

    /** A pool by that name with the defaults. */
    public static PoolSettings named(String name) {
        return new PoolSettings(
                name,
                Set.of(SignInName.USERNAME, SignInName.EMAIL),
                List.of(),
                PasswordPolicy.DEFAULT,
                HashParameters.DEFAULT,
                VerificationPolicy.DEFAULT,
                LockoutPolicy.DEFAULT,
                MfaSettings.DEFAULT,
                null,
                SigningAlgorithm.RS256,
                Duration.ofDays(2),
                true,
                false,
                Map.of(),
                TriggerSettings.NONE,
                AccountSettings.DEFAULT,
                KeptPoolSettings.DEFAULT,
                MigrationSettings.DEFAULT,
                RiskSettings.DEFAULT);
    }

    /** The same, but for what is asked for besides the password. */
    public PoolSettings with(MfaSettings other) {
        return new PoolSettings(
                name,
                signInNames,
                attributes,
                passwordPolicy,
                hashing,
                verification,
                lockout,
                other,
                devices,
                signingAlgorithm,
                keyOverlap,
                selfSignUp,
                statusLists,
                messages,
                triggers,
                accounts,
                kept,
                migration,
                risk);
    }

    /** The same, but for how devices are remembered; absent where no track is kept of them. */
    public PoolSettings remembering(@Nullable DeviceSettings other) {
        return new PoolSettings(
                name,
                signInNames,
                attributes,
                passwordPolicy,
                hashing,
                verification,
                lockout,
                mfa,
                other,
                signingAlgorithm,
                keyOverlap,
                selfSignUp,
                statusLists,
                messages,
                triggers,
                accounts,
                kept,
                migration,
                risk);
    }

    /** The same, but for how sign-ins are assessed. */
    public PoolSettings with(RiskSettings other) {
        return new PoolSettings(
                name,
                signInNames,
                attributes,
                passwordPolicy,
                hashing,
                verification,
                lockout,
                mfa,
                devices,
                signingAlgorithm,
                keyOverlap,
                selfSignUp,
                statusLists,
                messages,
                triggers,
                accounts,
                kept,
                migration,
                other);
    }

    /** The same, but for the names that users sign in by and the attributes that they may have. */
    public PoolSettings with(Set<SignInName> names, List<AttributeDefinition> other) {
        return new PoolSettings(
                name,
                names,
                other,
                passwordPolicy,
                hashing,
                verification,
                lockout,
                mfa,
                devices,
                signingAlgorithm,
                keyOverlap,
                selfSignUp,
                statusLists,
                messages,
                triggers,
                accounts,
                kept,
                migration,
                risk);
    }

    /** The same, but for what holds for accounts and what is only kept. */
    public PoolSettings with(AccountSettings otherAccounts, KeptPoolSettings otherKept) {
        return new PoolSettings(
                name,
                signInNames,
                attributes,
                passwordPolicy,
                hashing,
                verification,
                lockout,
                mfa,
                devices,
                signingAlgorithm,
                keyOverlap,
                selfSignUp,
                statusLists,
                messages,
                triggers,
                otherAccounts,
                otherKept,
                migration,
                risk);
    }

    /** The same, but for the pool's own words. */
    public PoolSettings saying(Map<MessageKind, MessageTemplate> other) {
        return new PoolSettings(
                name,
                signInNames,
                attributes,
                passwordPolicy,
                hashing,
                verification,
                lockout,
                mfa,
                devices,
                signingAlgorithm,
                keyOverlap,
                selfSignUp,
                statusLists,
                other,
                triggers,
                accounts,
                kept,
                migration,
                risk);
    }

    /** What users of the pool may have as attributes. */
    public AttributeSchema schema() {
        return new AttributeSchema(attributes);
    }
}
