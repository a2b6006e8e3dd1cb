package dev.signet.api.console.overview;

import dev.signet.api.console.drawing.Bars;
import dev.signet.api.console.frame.GoTo;
import dev.signet.api.health.LedgerWatch;
import dev.signet.api.rest.access.InConsole;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.RevocationFigures;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.TrailFigures;
import dev.signet.projections.progress.Lag;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.Stops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class OverviewPages {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int STEPS = 60;
    private static final Duration LONG_STEP = Duration.ofMinutes(30);
    private static final int LONG_STEPS = 48;

    private final TrailFigures trail;
    private final RevocationFigures revocations;
    private final LedgerWatch ledger;
    private final List<ProjectionName> projections;
    private final Lag lag;
    private final Stops stops;
    private final Clock clock;

    OverviewPages(
            TrailFigures trail,
            RevocationFigures revocations,
            LedgerWatch ledger,
            List<ProjectionName> projections,
            Lag lag,
            Stops stops,
            Clock clock) {
        this.trail = trail;
        this.revocations = revocations;
        this.ledger = ledger;
        this.projections = projections;
        this.lag = lag;
        this.stops = stops;
        this.clock = clock;
    }

    /** How far one projection is. */
    record Standing(String name, long events, Duration oldest, boolean stopped) {}

    @GetMapping("/console")
    @InConsole(Permission.READ_SETTINGS)
    ModelAndView all(Administrator by, @RequestParam(required = false) @Nullable String live, Model model) {
        return by.may(Permission.READ_AUDIT)
                ? new ModelAndView(page(by, null, "/console", live, model))
                : new ModelAndView(GoTo.page("/console/pools"));
    }

    @GetMapping("/console/pools/{pool}")
    @InConsole(Permission.READ_AUDIT)
    String ofPool(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(required = false) @Nullable String live,
            Model model) {
        return page(by, pool, "/console/pools/" + pool.value(), live, model);
    }

    private String page(Administrator by, @Nullable UserPoolId pool, String base, @Nullable String live, Model model) {
        Instant until = next(STEP);
        TrailFigures.SignIns signIns = trail.signIns(new AuditScope(by.tenant(), pool), until, STEP, STEPS);
        model.addAttribute("base", base);
        model.addAttribute("signIns", signIns);
        model.addAttribute("since", until.minus(STEP.multipliedBy(STEPS)));
        model.addAttribute("chart", chart(signIns));
        RevocationFigures.OverTime spread = revocations.last(by, pool, next(LONG_STEP), LONG_STEP, LONG_STEPS);
        model.addAttribute("revocations", spread);
        model.addAttribute("spread", LatencyChart.of(spread));
        if (by.may(Permission.MANAGE_PLATFORM)) { // it tells of all tenants
            model.addAttribute("ledger", ledger.figures());
            model.addAttribute(
                    "projections",
                    projections.stream().map(each -> standing(each.value())).toList());
        }
        return live == null ? "console/overview" : "console/overview :: live";
    }

    /** When the step that is under way ends. */
    private Instant next(Duration step) {
        long seconds = step.toSeconds();
        return Instant.ofEpochSecond((clock.instant().getEpochSecond() / seconds + 1) * seconds);
    }

    private static Bars chart(TrailFigures.SignIns signIns) {
        return Bars.of(
                "good",
                "bad",
                signIns.steps().stream()
                        .map(step -> new Bars.Pile(step.begins(), step.succeeded(), step.refused()))
                        .toList(),
                signIns.succeeded() + " sign-ins and " + signIns.refused() + " refusals in the last hour");
    }

    private Standing standing(String projection) {
        Lag.Behind behind = lag.of(projection);
        return new Standing(
                projection, behind.events(), behind.oldest(), stops.standing().containsKey(projection));
    }
}
