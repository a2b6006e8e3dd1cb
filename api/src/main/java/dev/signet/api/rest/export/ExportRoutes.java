package dev.signet.api.rest.export;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.audit.ExportFormat;
import dev.signet.domain.audit.ExportId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.export.ExportJob;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/exports")
class ExportRoutes {

    private final ExportDesk desk;

    ExportRoutes(ExportDesk desk) {
        this.desk = desk;
    }

    record ExportsBody(List<ExportBody> items) {}

    @PostMapping
    @ForOperators(Permission.READ_AUDIT)
    @Creating
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ExportBody> ask(
            Administrator by, Caller caller, @PathVariable UserPoolId pool, @RequestBody ExportDraft body) {
        ExportJob job = desk.ask(by, caller, pool, body);
        URI at = URI.create(
                "/v1/pools/" + pool.value() + "/exports/" + job.request().id().value());
        return ResponseEntity.accepted().location(at).body(ExportBody.of(job));
    }

    /** The newest hundred. */
    @GetMapping
    @ForOperators(Permission.READ_AUDIT)
    ExportsBody list(Administrator by, @PathVariable UserPoolId pool) {
        return new ExportsBody(
                desk.newest(by, pool).stream().map(ExportBody::of).toList());
    }

    @GetMapping("/{export}")
    @ForOperators(Permission.READ_AUDIT)
    ExportBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable ExportId export) {
        return ExportBody.of(desk.read(by, pool, export));
    }

    /** Hands the file out, and has that put on record first. */
    @GetMapping("/{export}/file")
    @ForOperators(Permission.READ_AUDIT)
    void file(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable ExportId export,
            @RequestParam(defaultValue = "JSON_LINES") ExportFormat format,
            HttpServletResponse response)
            throws IOException {
        desk.handOut(by, caller, pool, export, format, response);
    }
}
