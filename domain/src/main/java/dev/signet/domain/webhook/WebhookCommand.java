package dev.signet.domain.webhook;

import dev.signet.domain.DomainCommand;
import dev.signet.domain.Limits;
import dev.signet.domain.pool.UserPoolId;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a webhook. All but the first answer with an Outcome of {@link WebhookRefusal}. */
public sealed interface WebhookCommand extends DomainCommand {

    /** The webhook that is asked. */
    WebhookId webhook();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return webhook().value();
    }

    /** Has events of a pool sent; see {@link WebhookEvent.WebhookRegistered}. */
    record RegisterWebhook(
            WebhookId webhook,
            UserPoolId pool,
            WebhookSettings settings,
            WebhookTarget target,
            WebhookSecretId secret,
            long after,
            Instant at)
            implements WebhookCommand {}

    /** Replaces what is sent and where to. */
    record ChangeWebhook(WebhookId webhook, WebhookSettings settings, WebhookTarget target, Instant at)
            implements WebhookCommand {}

    /**
     * Signs with a new secret, and with the present one, too, for a while.
     *
     * @param overlap how long; at most seven days
     */
    record RotateWebhookSecret(WebhookId webhook, WebhookSecretId secret, Duration overlap, Instant at)
            implements WebhookCommand {

        private static final Duration LONGEST = Duration.ofDays(7);

        public RotateWebhookSecret {
            Limits.within("overlap", overlap, Duration.ZERO, LONGEST);
        }
    }

    /** Stops it for a while; one that is stopped stays as it is. */
    record PauseWebhook(WebhookId webhook, Instant at) implements WebhookCommand {}

    /**
     * Lets it go on, and clears what stopped it.
     *
     * @param after the position after which it goes on
     */
    record ResumeWebhook(WebhookId webhook, long after, Instant at) implements WebhookCommand {}

    /** Stops it until an operator resumes it; nothing where it is stopped already. */
    record SuspendWebhook(WebhookId webhook, SuspensionReason reason, long after, Instant at)
            implements WebhookCommand {}

    /** Removes it for good; twice is once. */
    record DeleteWebhook(WebhookId webhook, Instant at) implements WebhookCommand {}
}
