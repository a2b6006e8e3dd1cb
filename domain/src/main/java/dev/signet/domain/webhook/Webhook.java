package dev.signet.domain.webhook;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.webhook.WebhookCommand.ChangeWebhook;
import dev.signet.domain.webhook.WebhookCommand.DeleteWebhook;
import dev.signet.domain.webhook.WebhookCommand.PauseWebhook;
import dev.signet.domain.webhook.WebhookCommand.RegisterWebhook;
import dev.signet.domain.webhook.WebhookCommand.ResumeWebhook;
import dev.signet.domain.webhook.WebhookCommand.RotateWebhookSecret;
import dev.signet.domain.webhook.WebhookCommand.SuspendWebhook;
import dev.signet.domain.webhook.WebhookEvent.WebhookChanged;
import dev.signet.domain.webhook.WebhookEvent.WebhookDeleted;
import dev.signet.domain.webhook.WebhookEvent.WebhookPaused;
import dev.signet.domain.webhook.WebhookEvent.WebhookRegistered;
import dev.signet.domain.webhook.WebhookEvent.WebhookResumed;
import dev.signet.domain.webhook.WebhookEvent.WebhookSecretRotated;
import dev.signet.domain.webhook.WebhookEvent.WebhookSuspended;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A place outside of Signet to which events of a pool are sent. */
@Aggregate(type = "webhook")
class Webhook {

    private @Nullable WebhookState state;

    /** For Axon, which then tells it its history. */
    Webhook() {}

    @CommandHandler
    Webhook(RegisterWebhook c) {
        AggregateLifecycle.apply(
                new WebhookRegistered(c.webhook(), c.pool(), c.settings(), c.target(), c.secret(), c.after(), c.at()));
    }

    @CommandHandler
    Outcome<WebhookRefusal> handle(ChangeWebhook command) {
        return decide(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<WebhookRefusal> handle(RotateWebhookSecret command) {
        return decide(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<WebhookRefusal> handle(PauseWebhook command) {
        return decide(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<WebhookRefusal> handle(ResumeWebhook command) {
        return decide(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<WebhookRefusal> handle(SuspendWebhook command) {
        return decide(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<WebhookRefusal> handle(DeleteWebhook command) {
        return decide(requireNonNull(state), command).carryOut();
    }

    private static Decision<Outcome<WebhookRefusal>, WebhookEvent> decide(WebhookState state, WebhookCommand command) {
        boolean active = state.status() == WebhookStatus.ACTIVE;
        if (state.deleted()) {
            return command instanceof DeleteWebhook ? Decision.done() : Decision.refused(WebhookRefusal.DELETED);
        }
        return switch (command) {
            case RegisterWebhook _ -> throw new IllegalStateException("a webhook is registered once");
            case ChangeWebhook c ->
                c.settings().equals(state.settings()) && c.target().equals(state.target())
                        ? Decision.done()
                        : Decision.done(new WebhookChanged(c.webhook(), c.settings(), c.target(), c.at()));
            case RotateWebhookSecret c ->
                Decision.done(new WebhookSecretRotated(
                        c.webhook(), c.secret(), state.secret(), c.at().plus(c.overlap()), c.at()));
            case PauseWebhook c -> active ? Decision.done(new WebhookPaused(c.webhook(), c.at())) : Decision.done();
            case ResumeWebhook c -> Decision.done(new WebhookResumed(c.webhook(), c.after(), c.at()));
            case SuspendWebhook c ->
                active
                        ? Decision.done(new WebhookSuspended(c.webhook(), c.reason(), c.after(), c.at()))
                        : Decision.done();
            case DeleteWebhook c -> Decision.done(new WebhookDeleted(c.webhook(), state.pool(), c.at()));
        };
    }

    @EventSourcingHandler
    void on(WebhookEvent event) {
        state = WebhookState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
