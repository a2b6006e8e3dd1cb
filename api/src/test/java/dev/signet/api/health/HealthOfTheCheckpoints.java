package dev.signet.api.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.signet.ledger.checkpoint.CheckpointMaker;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class HealthOfTheCheckpoints {

    private final CheckpointMaker maker = mock(CheckpointMaker.class);
    private final CheckpointsHealthIndicator indicator = new CheckpointsHealthIndicator(maker);

    @Test
    void isDownWhereTheLedgerIsNotTheOneThatWasSigned() {
        when(maker.fault()).thenReturn(Optional.of("the 5 leaves of heads have another root"));

        Health health = indicator.health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("unsound", "the 5 leaves of heads have another root");
    }

    @Test
    void isUpWhereThisNodeOrAnotherSigns() {
        when(maker.fault()).thenReturn(Optional.empty());
        when(maker.making()).thenReturn(true);

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails()).containsEntry("making", true);
    }
}
