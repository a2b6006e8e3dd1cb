package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolTypes.CustomEmailLambdaVersionConfigType;
import dev.signet.api.cognito.pool.PoolTypes.CustomSMSLambdaVersionConfigType;
import dev.signet.api.cognito.pool.PoolTypes.LambdaConfigType;
import dev.signet.api.cognito.pool.PoolTypes.PreTokenGenerationVersionConfigType;
import dev.signet.domain.trigger.TokenGenerationVersion;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSettings;
import dev.signet.domain.trigger.TriggerTarget;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Triggers as requests name them: where Cognito has the ARN of a function, Signet has the URL that it calls. */
final class Functions {

    private static final String FIRST_VERSION = "V1_0";

    private Functions() {}

    /** The triggers; how long each is waited for, and what its silence means, stays where its URL does. */
    static TriggerSettings wanted(@Nullable LambdaConfigType config, TriggerSettings present) {
        if (config == null) {
            return new TriggerSettings(Map.of(), TokenGenerationVersion.V1_0, present.senderKey());
        }
        requireServed(config);
        Map<Trigger, TriggerTarget> targets = new EnumMap<>(Trigger.class);
        urls(config).forEach((trigger, url) -> targets.put(trigger, target(trigger, url, present)));
        PreTokenGenerationVersionConfigType tokens = config.preTokenGenerationConfig();
        return new TriggerSettings(
                targets,
                tokens == null ? TokenGenerationVersion.V1_0 : TokenGenerationVersion.valueOf(tokens.lambdaVersion()),
                present.senderKey());
    }

    static LambdaConfigType shown(TriggerSettings triggers) {
        String tokens = url(triggers, Trigger.PRE_TOKEN_GENERATION);
        String email = url(triggers, Trigger.CUSTOM_EMAIL_SENDER);
        String sms = url(triggers, Trigger.CUSTOM_SMS_SENDER);
        return new LambdaConfigType(
                url(triggers, Trigger.PRE_SIGN_UP),
                url(triggers, Trigger.CUSTOM_MESSAGE),
                url(triggers, Trigger.POST_CONFIRMATION),
                url(triggers, Trigger.PRE_AUTHENTICATION),
                url(triggers, Trigger.POST_AUTHENTICATION),
                url(triggers, Trigger.DEFINE_AUTH_CHALLENGE),
                url(triggers, Trigger.CREATE_AUTH_CHALLENGE),
                url(triggers, Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE),
                tokens,
                url(triggers, Trigger.USER_MIGRATION),
                tokens == null
                        ? null
                        : new PreTokenGenerationVersionConfigType(
                                triggers.tokenGeneration().name(), tokens),
                sms == null ? null : new CustomSMSLambdaVersionConfigType(FIRST_VERSION, sms),
                email == null ? null : new CustomEmailLambdaVersionConfigType(FIRST_VERSION, email),
                null,
                null);
    }

    private static Map<Trigger, String> urls(LambdaConfigType config) {
        Map<Trigger, String> urls = new EnumMap<>(Trigger.class);
        put(urls, Trigger.PRE_SIGN_UP, config.preSignUp());
        put(urls, Trigger.CUSTOM_MESSAGE, config.customMessage());
        put(urls, Trigger.POST_CONFIRMATION, config.postConfirmation());
        put(urls, Trigger.PRE_AUTHENTICATION, config.preAuthentication());
        put(urls, Trigger.POST_AUTHENTICATION, config.postAuthentication());
        put(urls, Trigger.DEFINE_AUTH_CHALLENGE, config.defineAuthChallenge());
        put(urls, Trigger.CREATE_AUTH_CHALLENGE, config.createAuthChallenge());
        put(urls, Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE, config.verifyAuthChallengeResponse());
        put(urls, Trigger.USER_MIGRATION, config.userMigration());
        put(urls, Trigger.PRE_TOKEN_GENERATION, tokens(config));
        CustomSMSLambdaVersionConfigType sms = config.customSMSSender();
        put(urls, Trigger.CUSTOM_SMS_SENDER, sms == null ? null : sms.lambdaArn());
        CustomEmailLambdaVersionConfigType email = config.customEmailSender();
        put(urls, Trigger.CUSTOM_EMAIL_SENDER, email == null ? null : email.lambdaArn());
        return urls;
    }

    private static @Nullable String tokens(LambdaConfigType config) {
        PreTokenGenerationVersionConfigType versioned = config.preTokenGenerationConfig();
        String plain = config.preTokenGeneration();
        if (versioned == null) {
            return plain;
        }
        if (plain != null && !plain.equals(versioned.lambdaArn())) {
            throw new IllegalArgumentException(
                    "LambdaConfig.PreTokenGeneration must be what PreTokenGenerationConfig names, or be left out");
        }
        return versioned.lambdaArn();
    }

    private static void put(Map<Trigger, String> urls, Trigger trigger, @Nullable String url) {
        if (url != null) {
            urls.put(trigger, url);
        }
    }

    private static TriggerTarget target(Trigger trigger, String url, TriggerSettings present) {
        if (url.startsWith("arn:")) {
            throw new IllegalArgumentException("LambdaConfig." + trigger.title()
                    + " must be an https:// URL: Signet calls triggers by signed requests and no functions of AWS");
        }
        return present.target(trigger)
                .filter(same -> same.url().equals(url))
                .orElseGet(() -> TriggerTarget.of(url, null, null, null));
    }

    private static void requireServed(LambdaConfigType config) {
        if (config.kmsKeyID() != null) {
            throw new IllegalArgumentException(
                    "LambdaConfig.KMSKeyID cannot be used: set the key of senders, a JWK, by triggers.sender_key of the pool");
        }
        if (config.inboundFederation() != null) {
            throw new IllegalArgumentException(
                    "LambdaConfig.InboundFederation cannot be used: nobody signs in by other identity providers yet");
        }
    }

    private static @Nullable String url(TriggerSettings triggers, Trigger trigger) {
        return triggers.target(trigger).map(TriggerTarget::url).orElse(null);
    }
}
