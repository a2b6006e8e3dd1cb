package dev.signet.api.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.signet.projections.progress.Lag;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.Stops;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class HealthOfTheProjections {

    private final EventProcessor processor = mock(EventProcessor.class);
    private final EventProcessingConfiguration processing = mock(EventProcessingConfiguration.class);
    private final Stops stops = mock(Stops.class);
    private final Lag lag = mock(Lag.class);
    private final ProjectionsHealthIndicator indicator =
            new ProjectionsHealthIndicator(List.of(new ProjectionName("audit")), processing, stops, lag);

    @BeforeEach
    void runs() {
        when(processing.eventProcessor(any(), any())).thenReturn(Optional.of(processor));
        when(processor.isRunning()).thenReturn(true);
        when(stops.standing()).thenReturn(Map.of());
        when(lag.of("audit")).thenReturn(new Lag.Behind(3, Duration.ofSeconds(1)));
    }

    @Test
    void isUpWhileAllRunAndTellsHowFarTheyAreBehind() {
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails()).containsEntry("audit", "running, 3 events behind");
    }

    @Test
    void isDownWhileOneStandsAtAnEventItCannotHandle() {
        when(stops.standing())
                .thenReturn(Map.of("audit", new Stops.Stop("event-1", "BadSqlGrammarException", Instant.EPOCH)));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(indicator.health().getDetails().get("audit"))).contains("event-1");
    }

    @Test
    void isDownWhileOneDoesNotRun() {
        when(processor.isRunning()).thenReturn(false);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
