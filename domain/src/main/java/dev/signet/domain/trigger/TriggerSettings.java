package dev.signet.domain.trigger;

import dev.signet.domain.Limits;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked while something happens in a pool.
 *
 * @param targets who answers; a trigger that is missing is not asked
 * @param tokenGeneration which answer the trigger before tokens gives
 * @param senderKey public key of whoever sends messages in Signet's place, as a JWK (RFC 7517) for RSA-OAEP-256 or
 *     ECDH-ES+A256KW; codes are encrypted to it
 */
public record TriggerSettings(
        Map<Trigger, TriggerTarget> targets,
        TokenGenerationVersion tokenGeneration,
        @Nullable String senderKey) {

    /** Nobody is asked. */
    public static final TriggerSettings NONE = new TriggerSettings(Map.of(), TokenGenerationVersion.V1_0, null);

    private static final int LONGEST_KEY = 4096;

    public TriggerSettings {
        targets = Map.copyOf(Objects.requireNonNullElse(targets, Map.of()));
        tokenGeneration = Objects.requireNonNullElse(tokenGeneration, TokenGenerationVersion.V1_0);
        if (senderKey != null) {
            Limits.length("triggers.senderKey", senderKey, 1, LONGEST_KEY);
        } else if (targets.containsKey(Trigger.CUSTOM_EMAIL_SENDER) || targets.containsKey(Trigger.CUSTOM_SMS_SENDER)) {
            throw new IllegalArgumentException(
                    "triggers.senderKey must be given where messages are sent by triggers: codes are encrypted to it");
        }
    }

    /** Who answers {@code trigger}; nothing where it is not asked. */
    public Optional<TriggerTarget> target(Trigger trigger) {
        return Optional.ofNullable(targets.get(trigger));
    }

    /** Whether {@code trigger} is asked. */
    public boolean asks(Trigger trigger) {
        return targets.containsKey(trigger);
    }

    /** These with another target. */
    public TriggerSettings with(Trigger trigger, TriggerTarget target) {
        Map<Trigger, TriggerTarget> more = new EnumMap<>(Trigger.class);
        more.putAll(targets);
        more.put(trigger, target);
        return new TriggerSettings(more, tokenGeneration, senderKey);
    }
}
