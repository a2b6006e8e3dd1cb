package dev.signet.api.rest.userimport;

import dev.signet.api.rest.DoorSettings;
import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.userimport.PrepareImport;
import dev.signet.application.userimport.PrepareImport.Prepared;
import dev.signet.application.userimport.ReadImports;
import dev.signet.application.userimport.RunImport;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/v1/pools/{pool}/imports")
class ImportRoutes {

    private final PrepareImport prepare;
    private final RunImport run;
    private final ReadImports read;
    private final DoorSettings door;

    ImportRoutes(PrepareImport prepare, RunImport run, ReadImports read, DoorSettings door) {
        this.prepare = prepare;
        this.run = run;
        this.read = read;
        this.door = door;
    }

    record NewImport(String name, ImportFormat format) {}

    @PostMapping
    @ForOperators(Permission.CHANGE_USERS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ImportBody> create(
            Administrator by, @PathVariable UserPoolId pool, @RequestBody NewImport body, Caller caller) {
        Prepared prepared = prepare.prepare(by, pool, body.name(), body.format(), caller);
        return ResponseEntity.created(URI.create("/v1/pools/" + pool.value() + "/imports/"
                        + prepared.job().value()))
                .body(ImportBody.of(read.read(by, pool, prepared.job()), door.publicUrl() + prepared.upload()));
    }

    /** The newest first. */
    @GetMapping
    @ForOperators(Permission.READ_USERS)
    PageBody<ImportBody> list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.list(by, pool, new PageRequest(limit, cursor)), ImportBody::of);
    }

    @GetMapping("/{import}")
    @ForOperators(Permission.READ_USERS)
    ImportBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable("import") ImportId job) {
        return ImportBody.of(read.read(by, pool, job));
    }

    @PostMapping("/{import}/start")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportBody start(
            Administrator by, @PathVariable UserPoolId pool, @PathVariable("import") ImportId job, Caller caller) {
        run.start(by, pool, job, caller);
        return ImportBody.of(read.read(by, pool, job));
    }

    @PostMapping("/{import}/stop")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportBody stop(
            Administrator by, @PathVariable UserPoolId pool, @PathVariable("import") ImportId job, Caller caller) {
        run.stop(by, pool, job, caller);
        return ImportBody.of(read.read(by, pool, job));
    }

    /** Every line of which no user came, and why. */
    @GetMapping("/{import}/report")
    @ForOperators(Permission.READ_USERS)
    void report(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable("import") ImportId job,
            @RequestParam(defaultValue = "JSON_LINES") ReportFormat format,
            HttpServletResponse response)
            throws IOException {
        read.read(by, pool, job);
        response.setContentType(format.type());
        response.setCharacterEncoding("UTF-8");
        PrintWriter out = response.getWriter();
        out.write(format.header());
        read.report(by, pool, job, finding -> out.write(format.line(finding)));
    }
}
