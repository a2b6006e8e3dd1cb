package dev.signet.api.rest.hold;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.hold.PlaceHold;
import dev.signet.application.hold.PlaceHold.Ground;
import dev.signet.application.hold.ReadHolds;
import dev.signet.application.hold.ReleaseHold;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.hold.HoldScope;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/legal-holds")
class PoolHoldRoutes {

    private final PlaceHold place;
    private final ReadHolds read;
    private final ReleaseHold release;

    PoolHoldRoutes(PlaceHold place, ReadHolds read, ReleaseHold release) {
        this.place = place;
        this.read = read;
        this.release = release;
    }

    record NewHold(
            HoldScope scope,
            @Nullable UserId userId,
            @Nullable SessionId sessionId,
            String caseReference,
            String reason) {

        NewHold {
            boolean fits = switch (scope) {
                case USER -> userId != null && sessionId == null;
                case SESSION -> userId == null && sessionId != null;
                case POOL -> userId == null && sessionId == null;
                case TENANT -> throw new IllegalArgumentException("scope must be SESSION, USER or POOL here");
            };
            if (!fits) {
                throw new IllegalArgumentException("scope must be that of what is named, and of nothing else");
            }
        }
    }

    record Releasing(String reason) {}

    @PostMapping
    @ForOperators(Permission.MANAGE_HOLDS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HoldBody> place(
            Administrator by, @PathVariable UserPoolId pool, @RequestBody NewHold body, Caller caller) {
        Ground ground = new Ground(body.caseReference(), body.reason());
        LegalHoldId hold = place.place(by, pool, body.userId(), body.sessionId(), ground, caller);
        return ResponseEntity.created(URI.create("/v1/pools/" + pool.value() + "/legal-holds/" + hold.value()))
                .body(HoldBody.of(read.read(by, pool, hold)));
    }

    @GetMapping
    @ForOperators(Permission.READ_HOLDS)
    PageBody<HoldBody> list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.list(by, pool, new PageRequest(limit, cursor)), HoldBody::of);
    }

    @GetMapping("/{hold}")
    @ForOperators(Permission.READ_HOLDS)
    HoldBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable LegalHoldId hold) {
        return HoldBody.of(read.read(by, pool, hold));
    }

    @PostMapping("/{hold}/release")
    @ForOperators(Permission.MANAGE_HOLDS)
    HoldBody release(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable LegalHoldId hold,
            @RequestBody Releasing body,
            Caller caller) {
        release.release(by, pool, hold, body.reason(), caller);
        return HoldBody.of(read.read(by, pool, hold));
    }
}
