package dev.signet.api.rest.trigger;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.trigger.ReadTriggerCalls;
import dev.signet.application.trigger.RotateTriggerSecret;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerCallId;
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
@RequestMapping("/v1/pools/{pool}/triggers")
class TriggerRoutes {

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    private final RotateTriggerSecret rotate;
    private final ReadTriggerCalls calls;

    TriggerRoutes(RotateTriggerSecret rotate, ReadTriggerCalls calls) {
        this.rotate = rotate;
        this.calls = calls;
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
    record RotatedBody(String secret, @Nullable Instant previousSecretUntil) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "RotatedBody[" + previousSecretUntil + "]";
        }
    }

    @PostMapping("/secret")
    @ForOperators(Permission.CHANGE_SETTINGS)
    RotatedBody rotate(Administrator by, @PathVariable UserPoolId pool, @RequestBody Rotation body, Caller caller) {
        RotateTriggerSecret.Rotated done = rotate.rotate(by, pool, body.overlap(), caller);
        return new RotatedBody(done.secret(), done.previousUntil());
    }

    @GetMapping("/calls")
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<CallBody> calls(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(required = false) @Nullable Trigger trigger,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable TriggerCallId cursor) {
        return PageBody.of(calls.read(by, pool, trigger, cursor, limit), CallBody::of);
    }

    @GetMapping("/calls/{call}")
    @ForOperators(Permission.READ_AUDIT)
    CallBody call(Administrator by, @PathVariable UserPoolId pool, @PathVariable TriggerCallId call, Caller caller) {
        return CallBody.of(calls.read(by, pool, call, caller));
    }
}
