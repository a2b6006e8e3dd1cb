package dev.signet.api.health;

import dev.signet.projections.progress.Lag;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.Stops;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down where a projection stands still on this node, because it failed or because it is not running. */
@Component("projectionsHealthIndicator") // the name of the component in the answer
class ProjectionsHealthIndicator implements HealthIndicator {

    private final List<ProjectionName> projections;
    private final EventProcessingConfiguration processing;
    private final Stops stops;
    private final Lag lag;

    ProjectionsHealthIndicator(
            List<ProjectionName> projections, EventProcessingConfiguration processing, Stops stops, Lag lag) {
        this.projections = projections;
        this.processing = processing;
        this.stops = stops;
        this.lag = lag;
    }

    @Override
    public Health health() {
        Map<String, String> states =
                projections.stream().map(ProjectionName::value).collect(Collectors.toMap(name -> name, this::state));
        boolean well = states.values().stream().allMatch(state -> state.startsWith("running"));
        return (well ? Health.up() : Health.down()).withDetails(states).build();
    }

    private String state(String projection) {
        Stops.Stop stop = stops.standing().get(projection);
        if (stop != null) {
            return "stopped by %s at event %s since %s".formatted(stop.reason(), stop.event(), stop.since());
        }
        boolean running = processing
                .eventProcessor(projection, EventProcessor.class)
                .map(EventProcessor::isRunning)
                .orElse(false);
        return running
                ? "running, %d events behind".formatted(lag.of(projection).events())
                : "not running";
    }
}
