package dev.signet.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeepingPace {

    @Test
    void spreadsARateEvenlyOverAllConnections() {
        Pace pace = new Pace(1000);
        assertThat(pace.due(0, 0, 4)).isZero();
        assertThat(pace.due(0, 3, 4)).isEqualTo(3_000_000);
        assertThat(pace.due(1, 0, 4)).isEqualTo(4_000_000);
    }

    @Test
    void isAClosedLoopWithoutARate() {
        assertThat(new Pace(0).closedLoop()).isTrue();
        assertThat(new Pace(1).closedLoop()).isFalse();
    }
}
