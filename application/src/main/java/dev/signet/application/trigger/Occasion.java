package dev.signet.application.trigger;

import dev.signet.application.command.Caller;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something happens of which triggers are asked.
 *
 * @param client through which; absent where an operator acts
 * @param caller who is at the door
 * @param metadata what the client sends along for triggers; Signet keeps and reads none of it
 */
public record Occasion(
        TenantId tenant,
        UserPoolId pool,
        TriggerSettings settings,
        @Nullable AppClientId client,
        Caller caller,
        Map<String, String> metadata) {

    /** Copies what the client sent. */
    public Occasion {
        metadata = Map.copyOf(metadata);
    }

    /** Whether the pool wants that trigger asked. */
    public boolean asks(Trigger trigger) {
        return settings.asks(trigger);
    }

    /** Never what the client sent. */
    @Override
    public String toString() {
        return "Occasion[" + pool.value() + "]";
    }
}
