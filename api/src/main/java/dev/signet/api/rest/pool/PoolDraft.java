package dev.signet.api.rest.pool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.json.Multiline;
import dev.signet.api.rest.risk.RiskDraft;
import dev.signet.domain.password.HashParameters;
import dev.signet.domain.password.PasswordPolicy;
import dev.signet.domain.pool.AttributeDefinition;
import dev.signet.domain.pool.LockoutPolicy;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.VerificationPolicy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a pool as an operator sends them; what is left out has its default. */
record PoolDraft(
        String name,
        @Nullable Set<SignInName> signInNames,
        @Nullable List<AttributeDefinition> attributes,
        @Nullable PasswordPolicy passwordPolicy,
        @Nullable HashParameters hashing,
        @Nullable VerificationPolicy verification,
        @Nullable LockoutPolicy lockout,
        @Nullable MfaDraft mfa,
        @Nullable DeviceDraft devices,
        @Nullable SigningAlgorithm signingAlgorithm,
        @Nullable Duration keyOverlap,
        @Nullable Boolean selfSignUp,
        @Nullable Boolean statusLists,
        @Nullable Map<MessageKind, Words> messages,
        @Nullable TriggersDraft triggers,
        @Nullable AccountsDraft accounts,
        @Nullable KeptPoolDraft kept,
        @Nullable MigrationDraft migration,
        @Nullable RiskDraft risk) {

    /** A message's words; unlike other texts they may have several lines. */
    record Words(
            String subject,
            @Multiline String email,
            @Multiline String sms) {}

    PoolSettings settings() {
        PoolSettings usual = PoolSettings.named(name);
        return new PoolSettings(
                name,
                requireNonNullElse(signInNames, usual.signInNames()),
                requireNonNullElse(attributes, usual.attributes()),
                requireNonNullElse(passwordPolicy, usual.passwordPolicy()),
                requireNonNullElse(hashing, usual.hashing()),
                requireNonNullElse(verification, usual.verification()),
                requireNonNullElse(lockout, usual.lockout()),
                mfa == null ? usual.mfa() : mfa.settings(),
                devices == null ? null : devices.settings(),
                requireNonNullElse(signingAlgorithm, usual.signingAlgorithm()),
                requireNonNullElse(keyOverlap, usual.keyOverlap()),
                requireNonNullElse(selfSignUp, usual.selfSignUp()),
                requireNonNullElse(statusLists, usual.statusLists()),
                templates(),
                triggers == null ? usual.triggers() : triggers.settings(),
                accounts == null ? usual.accounts() : accounts.settings(),
                kept == null ? usual.kept() : kept.settings(),
                migration == null ? usual.migration() : migration.settings(),
                risk == null ? usual.risk() : risk.settings());
    }

    private Map<MessageKind, MessageTemplate> templates() {
        Map<MessageKind, MessageTemplate> templates = new EnumMap<>(MessageKind.class);
        if (messages != null) {
            messages.forEach((kind, words) ->
                    templates.put(kind, new MessageTemplate(words.subject(), words.email(), words.sms())));
        }
        return templates;
    }
}
