package dev.signet.api.rest.webhook;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.courier.DeliveryBody;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.webhook.HoldWebhook;
import dev.signet.application.webhook.ReadDeliveries;
import dev.signet.application.webhook.ReadWebhooks;
import dev.signet.application.webhook.RotateWebhookSecret;
import dev.signet.application.webhook.TryWebhook;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/webhooks/{webhook}")
class DeliveryRoutes {

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    private final ReadWebhooks read;
    private final HoldWebhook hold;
    private final RotateWebhookSecret rotate;
    private final TryWebhook attempt;
    private final ReadDeliveries deliveries;

    DeliveryRoutes(
            ReadWebhooks read,
            HoldWebhook hold,
            RotateWebhookSecret rotate,
            TryWebhook attempt,
            ReadDeliveries deliveries) {
        this.read = read;
        this.hold = hold;
        this.rotate = rotate;
        this.attempt = attempt;
        this.deliveries = deliveries;
    }

    @PostMapping("/pause")
    @ForOperators(Permission.CHANGE_SETTINGS)
    WebhookBody pause(Administrator by, @PathVariable UserPoolId pool, @PathVariable WebhookId webhook, Caller caller) {
        hold.pause(by, pool, webhook, caller);
        return WebhookBody.of(read.read(by, pool, webhook));
    }

    /** Where to go on; where it stands without a position. */
    record Resumption(@Nullable Long after) {}

    @PostMapping("/resume")
    @ForOperators(Permission.CHANGE_SETTINGS)
    WebhookBody resume(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable WebhookId webhook,
            @RequestBody Resumption body,
            Caller caller) {
        hold.resume(by, pool, webhook, body.after(), caller);
        return WebhookBody.of(read.read(by, pool, webhook));
    }

    /** For how long the present secret signs, too; a day where it is not said. */
    record Rotation(@Nullable Long overlapSeconds) {

        Duration overlap() {
            if (overlapSeconds == null) {
                return USUAL_OVERLAP;
            }
            long longest = Duration.ofDays(7).toSeconds();
            if (overlapSeconds < 0 || overlapSeconds > longest) {
                throw new IllegalArgumentException("overlapSeconds must be from 0 to " + longest);
            }
            return Duration.ofSeconds(overlapSeconds);
        }
    }

    /** The new secret, shown this once. */
    record RotatedBody(String secret, Instant previousSecretUntil) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "RotatedBody[" + previousSecretUntil + "]";
        }
    }

    @PostMapping("/secret")
    @ForOperators(Permission.CHANGE_SETTINGS)
    RotatedBody rotate(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable WebhookId webhook,
            @RequestBody Rotation body,
            Caller caller) {
        RotateWebhookSecret.Rotated done = rotate.rotate(by, pool, webhook, body.overlap(), caller);
        return new RotatedBody(done.secret(), done.previousUntil());
    }

    @PostMapping("/test")
    @ForOperators(Permission.CHANGE_SETTINGS)
    AttemptBody test(Administrator by, @PathVariable UserPoolId pool, @PathVariable WebhookId webhook)
            throws InterruptedException {
        return AttemptBody.of(attempt.test(by, pool, webhook));
    }

    @GetMapping("/deliveries")
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<DeliveryBody> deliveries(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable WebhookId webhook,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable Long cursor) {
        return PageBody.of(deliveries.read(by, pool, webhook, cursor, limit), DeliveryBody::of);
    }

    @PostMapping("/deliveries/{position}/redelivery")
    @ForOperators(Permission.CHANGE_SETTINGS)
    AttemptBody again(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable WebhookId webhook,
            @PathVariable long position)
            throws InterruptedException {
        return AttemptBody.of(attempt.again(by, pool, webhook, position));
    }
}
