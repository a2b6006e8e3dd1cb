package dev.signet.api.rest.revocation;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.RevocationFigures;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/revocation-figures")
class RevocationFiguresRoute {

    private static final Duration USUALLY = Duration.ofDays(30);

    private final RevocationFigures figures;
    private final Clock clock;

    RevocationFiguresRoute(RevocationFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @ForOperators(Permission.READ_AUDIT)
    FiguresBody read(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until) {
        Instant end = until == null ? clock.instant() : until;
        return FiguresBody.of(figures.of(by, pool, from == null ? end.minus(USUALLY) : from, end));
    }
}
