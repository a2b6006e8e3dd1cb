package dev.signet.api.rest.webhook;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.webhook.ChangeWebhook;
import dev.signet.application.webhook.DeleteWebhook;
import dev.signet.application.webhook.ReadWebhooks;
import dev.signet.application.webhook.RegisterWebhook;
import dev.signet.application.webhook.RegisterWebhook.Registered;
import dev.signet.application.webhook.WebhookDraft;
import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookId;
import dev.signet.domain.webhook.WebhookSettings;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/webhooks")
class WebhookRoutes {

    private final RegisterWebhook register;
    private final ReadWebhooks read;
    private final ChangeWebhook change;
    private final DeleteWebhook delete;
    private final OutgoingSettings outgoing;

    WebhookRoutes(
            RegisterWebhook register,
            ReadWebhooks read,
            ChangeWebhook change,
            DeleteWebhook delete,
            OutgoingSettings outgoing) {
        this.register = register;
        this.read = read;
        this.change = change;
        this.delete = delete;
        this.outgoing = outgoing;
    }

    /** A webhook as an operator sends it; without families it gets all events. */
    record NewWebhook(
            String url,
            String name,
            @Nullable Set<EventFamily> families,
            @Nullable Boolean personal,
            @Nullable Long after) {}

    /** The same without where it begins. */
    record ChangedWebhook(
            String url,
            String name,
            @Nullable Set<EventFamily> families,
            @Nullable Boolean personal) {}

    @PostMapping
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookBody> register(
            Administrator by, @PathVariable UserPoolId pool, @RequestBody NewWebhook body, Caller caller) {
        Registered done = register.register(
                by, pool, draft(body.url(), body.name(), body.families(), body.personal()), body.after(), caller);
        return ResponseEntity.created(URI.create("/v1/pools/" + pool.value() + "/webhooks/"
                        + done.webhook().value()))
                .body(WebhookBody.of(read.read(by, pool, done.webhook()), done.secret()));
    }

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<WebhookBody> list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.list(by, pool, new PageRequest(limit, cursor)), WebhookBody::of);
    }

    @GetMapping("/{webhook}")
    @ForOperators(Permission.READ_SETTINGS)
    WebhookBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable WebhookId webhook) {
        return WebhookBody.of(read.read(by, pool, webhook));
    }

    @PutMapping("/{webhook}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    WebhookBody change(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable WebhookId webhook,
            @RequestBody ChangedWebhook body,
            Caller caller) {
        change.change(by, pool, webhook, draft(body.url(), body.name(), body.families(), body.personal()), caller);
        return WebhookBody.of(read.read(by, pool, webhook));
    }

    @DeleteMapping("/{webhook}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Administrator by, @PathVariable UserPoolId pool, @PathVariable WebhookId webhook, Caller caller) {
        delete.delete(by, pool, webhook, caller);
    }

    private OutgoingUrl parsed(String url) {
        try {
            return OutgoingUrl.parse(url, outgoing);
        } catch (IllegalArgumentException unfit) {
            throw new DoorRefused(DoorError.INVALID_VALUE, String.valueOf(unfit.getMessage()), "url");
        }
    }

    private WebhookDraft draft(
            String url, String name, @Nullable Set<EventFamily> families, @Nullable Boolean personal) {
        return new WebhookDraft(
                parsed(url),
                new WebhookSettings(
                        name, Objects.requireNonNullElse(families, Set.of()), Boolean.TRUE.equals(personal)));
    }
}
