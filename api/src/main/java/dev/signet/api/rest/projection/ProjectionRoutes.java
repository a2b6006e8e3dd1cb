package dev.signet.api.rest.projection;

import dev.signet.api.rest.Purpose;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordRebuild;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.Wanted;
import dev.signet.projections.rebuild.Rebuild;
import dev.signet.projections.rebuild.RebuildRefused;
import dev.signet.projections.rebuild.Rebuilds;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projections")
class ProjectionRoutes {

    private final List<ProjectionName> projections;
    private final Progress progress;
    private final Rebuilds rebuilds;
    private final RecordRebuild record;

    ProjectionRoutes(List<ProjectionName> projections, Progress progress, Rebuilds rebuilds, RecordRebuild record) {
        this.projections = projections;
        this.progress = progress;
        this.rebuilds = rebuilds;
        this.record = record;
    }

    record ProjectionsBody(List<ProjectionBody> items) {}

    @GetMapping
    @ForOperators(Permission.MANAGE_PLATFORM)
    ProjectionsBody list() {
        Map<String, Rebuild> underWay =
                rebuilds.underWay().stream().collect(Collectors.toMap(Rebuild::projection, Function.identity()));
        return new ProjectionsBody(projections.stream()
                .map(ProjectionName::value)
                .sorted()
                .map(name -> ProjectionBody.of(name, progress.reach(name, Wanted.NOTHING), underWay.get(name)))
                .toList());
    }

    record NewRebuild(String why) {}

    @PostMapping("/{projection}/rebuild")
    @ForOperators(Permission.MANAGE_PLATFORM)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable String projection,
            @RequestBody NewRebuild body) {
        String why = Purpose.require(body.why());
        record.requested(caller, session.tenant(), projection, why, () -> begin(projection, by));
        rebuilds.wake();
    }

    @DeleteMapping("/{projection}/rebuild")
    @ForOperators(Permission.MANAGE_PLATFORM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abandon(LiveSession session, Caller caller, @PathVariable String projection) {
        record.abandoned(caller, session.tenant(), projection, () -> giveUp(projection));
    }

    private void begin(String projection, Administrator by) {
        try {
            rebuilds.begin(projection, by.operator().value());
        } catch (RebuildRefused.UnderWay e) {
            throw new DoorRefused(DoorError.REBUILD_UNDER_WAY, e.getMessage() + " Wait for it, or abandon it first.");
        } catch (RebuildRefused e) {
            throw unknown();
        }
    }

    private void giveUp(String projection) {
        try {
            if (!rebuilds.abandon(projection)) {
                throw unknown();
            }
        } catch (RebuildRefused e) {
            throw unknown();
        }
    }

    private static DoorRefused unknown() {
        return new DoorRefused(
                DoorError.UNKNOWN_IDENTIFIER, "There is no such projection, or no rebuild of it.", "projection");
    }
}
