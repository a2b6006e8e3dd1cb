package dev.signet.api.console.revocation;

import dev.signet.api.rest.access.InConsole;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.RevocationConsumers;
import dev.signet.application.revocation.RevocationConsumers.Consumer;
import dev.signet.application.revocation.RevocationRefused;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.revocation.Revocation;
import dev.signet.projections.revocation.RevocationFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ReceiptPage {

    private final RevocationFeed feed;
    private final RevocationConsumers consumers;

    ReceiptPage(RevocationFeed feed, RevocationConsumers consumers) {
        this.feed = feed;
        this.consumers = consumers;
    }

    /** One consumer; {@code took} is from the place in the ledger to its word. */
    record Seen(Consumer consumer, @Nullable Duration took) {}

    @GetMapping("/console/pools/{pool}/revocations/{position}")
    @InConsole(Permission.READ_AUDIT)
    String receipt(
            @PathVariable UserPoolId pool,
            @PathVariable long position,
            @RequestParam(required = false) @Nullable String part,
            Model model) {
        Revocation revocation = feed.at(pool, position).orElseThrow(RevocationRefused.NotFound::new);
        List<Seen> seen = consumers.of(pool, position, revocation.sequencedAt()).stream()
                .map(consumer -> new Seen(consumer, took(revocation.sequencedAt(), consumer.seenAt())))
                .toList();
        model.addAttribute("base", "/console/pools/" + pool.value());
        model.addAttribute("revocation", revocation);
        model.addAttribute("seen", seen);
        model.addAttribute("everywhere", seen.stream().allMatch(each -> each.took() != null));
        model.addAttribute("ordering", Duration.between(revocation.at(), revocation.sequencedAt()));
        model.addAttribute(
                "slowest",
                seen.stream()
                        .map(Seen::took)
                        .filter(Objects::nonNull)
                        .max(Duration::compareTo)
                        .orElse(null));
        return part == null ? "console/receipt" : "console/receipt :: live";
    }

    private static @Nullable Duration took(Instant from, @Nullable Instant until) {
        return until == null ? null : Duration.between(from, until);
    }
}
