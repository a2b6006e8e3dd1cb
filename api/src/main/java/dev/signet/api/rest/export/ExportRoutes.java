package dev.signet.api.rest.export;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordExport;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused;
import dev.signet.application.operator.Permission;
import dev.signet.domain.audit.ExportId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.projections.export.ExportJob;
import dev.signet.projections.export.ExportRequest;
import dev.signet.projections.export.Exports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/exports")
class ExportRoutes {

    private static final int SHOWN = 100;

    private final Exports exports;
    private final RecordExport handedOut;
    private final PoolOwners owners;
    private final Identifiers identifiers;
    private final Clock clock;

    ExportRoutes(Exports exports, RecordExport handedOut, PoolOwners owners, Identifiers identifiers, Clock clock) {
        this.exports = exports;
        this.handedOut = handedOut;
        this.owners = owners;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    record ExportsBody(List<ExportBody> items) {}

    @PostMapping
    @ForOperators(Permission.READ_AUDIT)
    @Creating
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ExportBody> ask(
            Administrator by, Caller caller, @PathVariable UserPoolId pool, @RequestBody ExportDraft body) {
        boolean personal = Boolean.TRUE.equals(body.personal());
        TenantId tenant = tenantOf(pool, by);
        requirePersonal(personal, by);
        ExportJob job = exports.ask(new ExportRequest(
                ExportId.of(identifiers.next()),
                tenant,
                pool,
                body.selection(clock.instant()),
                personal,
                Objects.requireNonNullElse(body.olderCheckpoints(), List.of()),
                body.why(),
                caller.actor()));
        URI at = URI.create(
                "/v1/pools/" + pool.value() + "/exports/" + job.request().id().value());
        return ResponseEntity.accepted().location(at).body(ExportBody.of(job));
    }

    /** The newest hundred. */
    @GetMapping
    @ForOperators(Permission.READ_AUDIT)
    ExportsBody list(Administrator by, @PathVariable UserPoolId pool) {
        tenantOf(pool, by);
        return new ExportsBody(
                exports.newest(pool, SHOWN).stream().map(ExportBody::of).toList());
    }

    @GetMapping("/{export}")
    @ForOperators(Permission.READ_AUDIT)
    ExportBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable ExportId export) {
        tenantOf(pool, by);
        return ExportBody.of(job(pool, export));
    }

    /** Hands the file out, and has that put on record first. */
    @GetMapping("/{export}/file")
    @ForOperators(Permission.READ_AUDIT)
    void file(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable ExportId export,
            HttpServletResponse response)
            throws IOException {
        TenantId tenant = tenantOf(pool, by);
        ExportJob job = job(pool, export);
        requirePersonal(job.request().personal(), by);
        String digest = job.sha256();
        if (digest == null) {
            throw new DoorRefused(
                    DoorError.EXPORT_NOT_READY, "Ask for the export until its state is READY, then for its file.");
        }
        handedOut.record(
                caller,
                tenant,
                new RecordExport.Export(
                        export,
                        pool,
                        job.request().why(),
                        job.request().selection().words(),
                        job.request().personal(),
                        Objects.requireNonNull(job.records()),
                        Objects.requireNonNull(job.checkpoint()),
                        digest));
        response.setContentType("application/jsonl");
        response.setContentLengthLong(Objects.requireNonNull(job.bytes()));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.value() + ".jsonl\"");
        response.setHeader(
                "Repr-Digest", // RFC 9530 §3
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)) + ":");
        exports.write(job, response.getOutputStream());
    }

    private ExportJob job(UserPoolId pool, ExportId export) {
        return exports.find(pool, export).orElseThrow(() -> unknown("export"));
    }

    private TenantId tenantOf(UserPoolId pool, Administrator by) {
        return owners.tenantOf(pool).filter(by::serves).orElseThrow(() -> unknown("pool"));
    }

    private static void requirePersonal(boolean personal, Administrator by) {
        if (personal && !by.may(Permission.READ_PERSONAL)) {
            throw new OperatorRefused.NotAllowed();
        }
    }

    private static DoorRefused unknown(String field) {
        return new DoorRefused(DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", field);
    }
}
