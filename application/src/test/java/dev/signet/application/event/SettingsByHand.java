package dev.signet.application.event;

import dev.signet.domain.EventFamily;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.client.BackchannelLogout;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.client.KeptClientSettings;
import dev.signet.domain.client.OAuthFlow;
import dev.signet.domain.client.OAuthSettings;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.client.SignalAuthorizationId;
import dev.signet.domain.client.SignalKind;
import dev.signet.domain.client.SignalPush;
import dev.signet.domain.client.SignalPushUrlId;
import dev.signet.domain.client.SignalSettings;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.group.GroupSettings;
import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.identitypool.RoleMapping;
import dev.signet.domain.identitypool.RoleMapping.Otherwise;
import dev.signet.domain.identitypool.RoleMapping.Source;
import dev.signet.domain.identitypool.RoleRule;
import dev.signet.domain.identitypool.RoleRule.Match;
import dev.signet.domain.identitypool.RoleSettings;
import dev.signet.domain.identitypool.TagMapping;
import dev.signet.domain.identitypool.UserPoolLogin;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import dev.signet.domain.password.HashParameters;
import dev.signet.domain.password.PasswordPolicy;
import dev.signet.domain.pool.AccountSettings;
import dev.signet.domain.pool.AttributeDefinition;
import dev.signet.domain.pool.AttributeType;
import dev.signet.domain.pool.KeptPoolSettings;
import dev.signet.domain.pool.LockoutPolicy;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import dev.signet.domain.pool.MigrationSettings;
import dev.signet.domain.pool.OldPool;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.VerificationPolicy;
import dev.signet.domain.resourceserver.ResourceServerSettings;
import dev.signet.domain.resourceserver.Scope;
import dev.signet.domain.retention.RetentionRules;
import dev.signet.domain.risk.AccountTakeover;
import dev.signet.domain.risk.CompromisedCredentials;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.risk.RiskExceptions;
import dev.signet.domain.risk.RiskMail;
import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskNotices;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskReaction;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.risk.RiskSettings;
import dev.signet.domain.trigger.TokenGenerationVersion;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerFailure;
import dev.signet.domain.trigger.TriggerSettings;
import dev.signet.domain.trigger.TriggerTarget;
import dev.signet.domain.webhook.WebhookTarget;
import dev.signet.domain.webhook.WebhookUrlId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings that check themselves, so that no rule-blind sample of them could be made. */
final class SettingsByHand {

    static final Map<Class<?>, Object> ALL = Map.ofEntries(
            Map.entry(ClientSettings.class, client()),
            Map.entry(
                    GroupSettings.class,
                    new GroupSettings("Who may do anything", 1, "arn:aws:iam::123456789012:role/Admin")),
            Map.entry(
                    ResourceServerSettings.class,
                    new ResourceServerSettings("Photos", List.of(new Scope("read", "See photos")))),
            Map.entry(PoolSettings.class, pool()),
            Map.entry(RetentionRules.class, new RetentionRules(Map.of(EventFamily.SESSION, Duration.ofDays(400)))),
            Map.entry(SignalPush.class, signalPush()),
            Map.entry(WebhookTarget.class, webhookTarget()),
            Map.entry(TriggerSettings.class, triggers()),
            Map.entry(IdentityPoolSettings.class, identityPool()),
            Map.entry(RoleSettings.class, roles()),
            Map.entry(TagMapping.class, new TagMapping(false, Map.of("team", "custom:team"))));

    private SettingsByHand() {}

    private static SignalPush signalPush() {
        String hex = "0".repeat(32);
        return new SignalPush(
                new SignalPushUrlId("spu_" + hex), "https://receiver.example", new SignalAuthorizationId("spa_" + hex));
    }

    private static WebhookTarget webhookTarget() {
        return new WebhookTarget(new WebhookUrlId("whu_" + "0".repeat(32)), "https://siem.example:8443");
    }

    private static ClientSettings client() {
        return new ClientSettings(
                "Web shop",
                Set.of(AuthFlow.values()),
                TokenValidity.DEFAULT,
                Duration.ofMinutes(5),
                RefreshRotation.DEFAULT,
                Set.of("email", "custom:size"),
                Set.of("email"),
                Set.of("https://shop.example"),
                new SignalSettings("https://shop.example", Set.of(SignalKind.SESSION_REVOKED)),
                new BackchannelLogout("https://shop.example/logout", true),
                true,
                new OAuthSettings(
                        true,
                        Set.of("https://shop.example/in"),
                        Set.of("https://shop.example/out"),
                        "https://shop.example/in",
                        Set.of(OAuthFlow.CODE),
                        Set.of("openid"),
                        Set.of("COGNITO")),
                KeptClientSettings.DEFAULT,
                policy());
    }

    private static MfaSettings mfa() {
        return new MfaSettings(
                MfaMode.ON,
                Set.of(MfaFactor.SOFTWARE_TOKEN_MFA, MfaFactor.WEB_AUTHN),
                Set.of(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN),
                new PasskeySettings(
                        "shop.example",
                        UserVerification.REQUIRED,
                        Set.of("https://shop.example", "android:apk-key-hash:Ab0_-")));
    }

    private static TriggerSettings triggers() {
        return new TriggerSettings(
                Map.of(
                        Trigger.PRE_SIGN_UP,
                        new TriggerTarget(
                                "https://hooks.example/sign-ups", Duration.ofSeconds(5), 3, TriggerFailure.CLOSED)),
                TokenGenerationVersion.V2_0,
                "{\"kty\":\"EC\"}");
    }

    private static PoolSettings pool() {
        return new PoolSettings(
                "Shoppers",
                Set.of(SignInName.EMAIL, SignInName.PHONE_NUMBER),
                List.of(
                        new AttributeDefinition("custom:size", AttributeType.NUMBER, true, false, 1, 60),
                        new AttributeDefinition("email", AttributeType.STRING, true, true, 0, 2048)),
                PasswordPolicy.DEFAULT,
                HashParameters.DEFAULT,
                VerificationPolicy.DEFAULT,
                LockoutPolicy.DEFAULT,
                mfa(),
                new DeviceSettings(true, false),
                SigningAlgorithm.ES256,
                Duration.ofDays(2),
                true,
                true,
                Map.of(
                        MessageKind.SIGN_UP, new MessageTemplate("Welcome", "Your code: {####}", "Code {####}"),
                        MessageKind.RESET_PASSWORD, new MessageTemplate("Reset", "Reset with {####}", "Reset {####}")),
                triggers(),
                AccountSettings.DEFAULT,
                new KeptPoolSettings(
                        Map.of("team", "shop"),
                        KeptPoolSettings.Tier.PLUS,
                        null,
                        null,
                        Map.of("TemporaryPasswordValidityDays", "0")),
                new MigrationSettings(OldPool.of("eu-west-1_Ab12", "1example23456789", "https://old.example/", null)),
                new RiskSettings(RiskMode.ENFORCED, RiskMode.AUDIT, policy()));
    }

    private static RiskPolicy policy() {
        RiskMail mail = new RiskMail("Was it you?", "<p>Was it you?</p>", "Was it you, {username}?");
        return new RiskPolicy(
                new CompromisedCredentials(Set.of(CredentialUse.SIGN_UP), true),
                new AccountTakeover(
                        new RiskReaction(RiskResponse.NO_ACTION, true),
                        new RiskReaction(RiskResponse.MFA_IF_CONFIGURED, false),
                        new RiskReaction(RiskResponse.BLOCK, true),
                        new RiskNotices("arn", "desk@shop.example", "desk@shop.example", mail, mail, mail)),
                new RiskExceptions(Set.of("203.0.113.0/24"), Set.of("198.51.100.7")));
    }

    private static IdentityPoolSettings identityPool() {
        return new IdentityPoolSettings(
                "Uploads",
                true,
                false,
                List.of(new UserPoolLogin("id.example/pol_1", "cli_1", true)),
                Map.of("accounts.example", "app-1"),
                "login.shop",
                List.of("arn:aws:iam::123456789012:oidc-provider/id.example"),
                List.of("arn:aws:iam::123456789012:saml-provider/Staff"),
                Map.of("team", "shop"));
    }

    private static RoleSettings roles() {
        String role = "arn:aws:iam::123456789012:role/Uploader";
        return new RoleSettings(
                role,
                "arn:aws:iam::123456789012:role/Guest",
                Map.of(
                        "id.example/pol_1:cli_1",
                        new RoleMapping(
                                Source.RULES,
                                Otherwise.DENY,
                                List.of(new RoleRule("custom:team", Match.EQUALS, "red", role)))));
    }
}
