package dev.signet.api.health;

import dev.signet.ledger.checkpoint.CheckpointFigures;
import dev.signet.ledger.checkpoint.CheckpointMaker;
import dev.signet.ledger.checkpoint.Trees;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meters of the Merkle trees; asks the database at most once a second. */
@Component
class TreeMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Trees trees;
    private final CheckpointMaker maker;
    private final Clock clock;
    private @Nullable Seen last;

    TreeMetrics(Trees trees, CheckpointMaker maker, Clock clock) {
        this.trees = trees;
        this.maker = maker;
        this.clock = clock;
    }

    private record Seen(CheckpointFigures figures, Instant at) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "trees", "trees", "Merkle trees, that of heads among them", CheckpointFigures::trees);
        gauge(registry, "checkpointed", "events", "Last position that checkpoints cover", CheckpointFigures::covered);
        gauge(registry, "checkpoints", "checkpoints", "Leaves in the tree of heads", CheckpointFigures::heads);
        gauge(
                registry,
                "checkpoint.age",
                "seconds",
                "How long ago the last checkpoint was signed; grows while nothing happens",
                figures -> seconds(figures.age()));
        gauge(
                registry,
                "checkpoint.lag",
                "seconds",
                "How long the oldest event has waited for its checkpoint",
                figures -> seconds(figures.waiting()));
        gauge(
                registry,
                "signing",
                "nodes",
                "Whether this node makes the checkpoints",
                figures -> figures.making() ? 1 : 0);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String unit,
            String meaning,
            ToDoubleFunction<CheckpointFigures> figure) {
        Gauge.builder("signet.ledger." + name, this, seen -> figure.applyAsDouble(seen.figures()))
                .description(meaning)
                .baseUnit(unit)
                .register(registry);
    }

    private synchronized CheckpointFigures figures() {
        Instant now = clock.instant();
        Seen seen = last;
        if (seen == null || !now.isBefore(seen.at().plus(FRESH))) {
            seen = new Seen(trees.figures(maker.making()), now);
            last = seen;
        }
        return seen.figures();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
