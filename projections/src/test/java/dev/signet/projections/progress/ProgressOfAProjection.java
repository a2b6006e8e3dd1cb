package dev.signet.projections.progress;

import static dev.signet.projections.World.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.domain.user.UserId;
import dev.signet.projections.Cast;
import dev.signet.projections.Node;
import dev.signet.projections.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressOfAProjection {

    private static final String AUDIT = "audit";

    private final World world = new World();
    private final Cast cast = new Cast(world);

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void beginsAtNothing() {
        AsOf asOf = world.node().bean(Progress.class).reach(AUDIT, Wanted.NOTHING);
        assertThat(asOf).isEqualTo(new AsOf(0, null, 0));
        assertThat(asOf.behind()).isZero();
    }

    @Test
    void includesOnesOwnWriteOnceOneHasWaitedForIt() {
        Node node = world.node();
        AsOf asOf = node.bean(Progress.class).reach(AUDIT, new Wanted.Event(somethingHappens(node), PATIENCE));
        assertThat(asOf.position()).isEqualTo(1);
        assertThat(asOf.at()).isNotNull();
    }

    @Test
    void isSeenByANodeThatDoesNotWorkTheProjection() {
        Node working = world.node();
        working.bean(Progress.class).reach(AUDIT, new Wanted.Event(somethingHappens(working), PATIENCE));
        Node other = world.node();
        long event = somethingHappens(other);
        assertThat(other.bean(Progress.class)
                        .reach(AUDIT, new Wanted.Event(event, PATIENCE))
                        .position())
                .isEqualTo(2);
    }

    @Test
    void isToldWithoutWaitingLongerThanTheReaderWill() {
        Node node = world.node();
        AsOf asOf = node.bean(Progress.class).reach(AUDIT, new Wanted.Event(Long.MAX_VALUE, Duration.ofMillis(20)));
        assertThat(asOf.position()).isZero();
    }

    @Test
    void showsHowFarItIsBehindWhileItIsDown() {
        Node node = world.node();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        node.bean(ProgressMetrics.class).bindTo(registry);
        node.bean(Progress.class).reach(AUDIT, new Wanted.Event(somethingHappens(node), PATIENCE));
        node.projection(AUDIT).shutDown();
        somethingHappens(node);
        await().atMost(PATIENCE).until(() -> gauge(registry, "signet.projection.lag") == 1);
        await().atMost(PATIENCE).until(() -> gauge(registry, "signet.projection.oldest") > 0);
        node.projection(AUDIT).start();
        await().atMost(PATIENCE).until(() -> gauge(registry, "signet.projection.lag") == 0);
        assertThat(gauge(registry, "signet.projection.stopped")).isZero();
    }

    private long somethingHappens(Node node) {
        UserId somebody = cast.somebody();
        return node.append(List.of(cast.signsIn(somebody, cast.session(), "192.0.2.1")));
    }

    private static double gauge(SimpleMeterRegistry registry, String name) {
        return registry.get(name).tag("projection", AUDIT).gauge().value();
    }
}
