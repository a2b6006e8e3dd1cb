package dev.signet.projections.rebuild;

import dev.signet.ledger.work.Bell;
import dev.signet.ledger.work.Repeating;
import dev.signet.projections.rebuild.NextTables.ReaderInTheWay;
import dev.signet.projections.rebuild.Round.Outcome;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works on rebuilds as long as the node lives, one piece after another. What fails is noted and tried again. */
final class RebuildWorker extends Repeating implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final List<Rebuildable> views;
    private final RunTable runs;
    private final Round round;

    RebuildWorker(List<Rebuildable> views, RunTable runs, Round round, Bell bell) {
        super(
                "signet-rebuild",
                Duration.ZERO,
                BETWEEN_LOOKS,
                "rebuilds cannot be worked on and are looked at again",
                bell);
        this.views = views;
        this.runs = runs;
        this.round = round;
    }

    /** Does one piece of everything that is under way, and says how long to wait before the next. */
    @Override
    protected Duration turn() {
        Duration pause = BETWEEN_LOOKS;
        List<String> underWay = runs
                .of(views.stream().map(Rebuildable::projection).toList())
                .stream()
                .map(Rebuild::projection)
                .toList();
        for (Rebuildable view : views) {
            if (underWay.contains(view.projection())) {
                Duration wanted = piece(view);
                pause = wanted.compareTo(pause) < 0 ? wanted : pause;
            }
        }
        return pause;
    }

    private Duration piece(Rebuildable view) {
        try {
            Outcome outcome = round.next(view);
            if (outcome == Outcome.SWITCHED) {
                LOG.info("projection {} was rebuilt and the new tables are in place", view.projection());
            }
            return outcome == Outcome.FILLED ? Duration.ZERO : BETWEEN_TRIES;
        } catch (ReaderInTheWay _) {
            LOG.debug("projection {} has a reader that does not finish; the switch is tried again", view.projection());
            return BETWEEN_TRIES;
        } catch (RuntimeException e) {
            LOG.error("the rebuild of projection {} failed and is tried again", view.projection(), e);
            runs.note(view.projection(), e.getClass().getSimpleName());
            return BETWEEN_LOOKS;
        }
    }
}
