package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolShapes.UserPoolDescriptionType;
import dev.signet.api.cognito.pool.PoolShapes.UserPoolType;
import dev.signet.api.cognito.pool.PoolTypes.AdminCreateUserConfigType;
import dev.signet.api.cognito.pool.PoolTypes.DeviceConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.EmailConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.IssuerConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.KeyConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.MessageTemplateType;
import dev.signet.api.cognito.pool.PoolTypes.UserPoolPolicyType;
import dev.signet.api.cognito.pool.PoolTypes.UsernameConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.VerificationMessageTemplateType;
import dev.signet.api.cognito.shape.SmsConfigurationType;
import dev.signet.application.pool.KnownPool;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.pool.KeptPoolSettings;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** User pools as they are told: what was given is given back, and what was not has Cognito's default. */
final class PoolsShown {

    private PoolsShown() {}

    static UserPoolType of(KnownPool pool, int users) {
        PoolSettings settings = pool.settings();
        KeptPoolSettings kept = settings.kept();
        Map<String, String> given = kept.given();
        Words.Parts verifying = Words.Parts.of(MessageKind.SIGN_UP, settings.messages());
        return new UserPoolType(
                pool.id().value(),
                settings.name(),
                new UserPoolPolicyType(Passwords.shown(settings.passwordPolicy(), given), Proofs.shown(settings.mfa())),
                Accounts.protection(settings.accounts()),
                Functions.shown(settings.triggers()),
                null,
                Objects.requireNonNullElse(pool.changedAt(), pool.createdAt()),
                pool.createdAt(),
                SchemaShown.of(settings),
                list(settings.verification().autoVerified()),
                names(settings, true),
                names(settings, false),
                verifying.sms(),
                verifying.email(),
                verifying.subject(),
                new VerificationMessageTemplateType(
                        verifying.sms(), verifying.email(), verifying.subject(), null, null, "CONFIRM_WITH_CODE"),
                Words.Parts.of(MessageKind.SIGN_IN, settings.messages()).sms(),
                Accounts.updates(settings.accounts()),
                settings.mfa().mode().name(),
                devices(settings.devices()),
                users,
                mail(kept.mail()),
                sms(kept),
                kept.tags(),
                null,
                null,
                null,
                null,
                accounts(settings),
                Accounts.assessed(settings.risk(), given.containsKey(KeptWanted.SECURITY_MODE)),
                given.containsKey(KeptWanted.CASE_SENSITIVE) ? new UsernameConfigurationType(false) : null,
                PoolArn.of(pool.id()),
                Accounts.recovery(settings.accounts()),
                kept.tier().name(),
                new KeyConfigurationType("AWS_OWNED_KEY", null),
                new IssuerConfigurationType("ORIGINAL"),
                null);
    }

    static UserPoolDescriptionType listed(KnownPool pool) {
        return new UserPoolDescriptionType(
                pool.id().value(),
                pool.settings().name(),
                Functions.shown(pool.settings().triggers()),
                null,
                Objects.requireNonNullElse(pool.changedAt(), pool.createdAt()),
                pool.createdAt(),
                null);
    }

    static @Nullable SmsConfigurationType sms(KeptPoolSettings kept) {
        KeptPoolSettings.Sms sms = kept.sms();
        return sms == null ? null : new SmsConfigurationType(sms.caller(), sms.external(), sms.region(), null);
    }

    /** Names by which users sign in besides their user name, or instead of it. */
    private static @Nullable List<String> names(PoolSettings settings, boolean besides) {
        return settings.signInNames().contains(SignInName.USERNAME) == besides
                ? list(settings.signInNames().stream()
                        .filter(name -> name != SignInName.USERNAME)
                        .map(name -> name.name().toLowerCase(Locale.ROOT))
                        .toList())
                : null;
    }

    private static AdminCreateUserConfigType accounts(PoolSettings settings) {
        Words.Parts invitation = Words.Parts.of(MessageKind.INVITATION, settings.messages());
        boolean own = settings.messages().containsKey(MessageKind.INVITATION);
        return new AdminCreateUserConfigType(
                !settings.selfSignUp(),
                Passwords.days(settings.passwordPolicy()),
                own ? new MessageTemplateType(invitation.sms(), invitation.email(), invitation.subject()) : null);
    }

    private static EmailConfigurationType mail(KeptPoolSettings.@Nullable Mail mail) {
        return mail == null
                ? new EmailConfigurationType(null, null, KeptWanted.COGNITO_SENDS, null, null)
                : new EmailConfigurationType(mail.source(), mail.replyTo(), mail.account(), mail.sender(), mail.set());
    }

    private static @Nullable DeviceConfigurationType devices(@Nullable DeviceSettings devices) {
        return devices == null
                ? null
                : new DeviceConfigurationType(
                        devices.challengeRequiredOnNewDevice(), devices.rememberedOnlyOnUserPrompt());
    }

    private static @Nullable List<String> list(Collection<String> values) {
        return values.isEmpty() ? null : values.stream().sorted().toList();
    }
}
