package dev.signet.api.rest.export;

import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordExport;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused;
import dev.signet.application.operator.Permission;
import dev.signet.domain.audit.ExportFormat;
import dev.signet.domain.audit.ExportId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.projections.export.ExportJob;
import dev.signet.projections.export.ExportRequest;
import dev.signet.projections.export.Exports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes orders for exports and hands the files out, for every door that does. */
@Component
public class ExportDesk {

    private static final int SHOWN = 100;

    private final Exports exports;
    private final RecordExport handedOut;
    private final PoolOwners owners;
    private final Identifiers identifiers;
    private final Clock clock;

    ExportDesk(Exports exports, RecordExport handedOut, PoolOwners owners, Identifiers identifiers, Clock clock) {
        this.exports = exports;
        this.handedOut = handedOut;
        this.owners = owners;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Asks for one; it is made in the background. */
    public ExportJob ask(Administrator by, Caller caller, UserPoolId pool, ExportDraft draft) {
        boolean personal = Boolean.TRUE.equals(draft.personal());
        TenantId tenant = owners.require(by, pool);
        requirePersonal(personal, by);
        return exports.ask(new ExportRequest(
                ExportId.of(identifiers.next()),
                tenant,
                pool,
                draft.selection(clock.instant()),
                personal,
                Objects.requireNonNullElse(draft.olderCheckpoints(), List.of()),
                draft.why(),
                caller.actor()));
    }

    /** The newest hundred. */
    public List<ExportJob> newest(Administrator by, UserPoolId pool) {
        owners.require(by, pool);
        return exports.newest(pool, SHOWN);
    }

    /** One of them. */
    public ExportJob read(Administrator by, UserPoolId pool, ExportId export) {
        owners.require(by, pool);
        return job(pool, export);
    }

    /** Writes the file into the answer, once that has been put on record. */
    public void handOut(
            Administrator by,
            Caller caller,
            UserPoolId pool,
            ExportId export,
            ExportFormat format,
            HttpServletResponse response)
            throws IOException {
        TenantId tenant = owners.require(by, pool);
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
                        format,
                        Objects.requireNonNull(job.records()),
                        Objects.requireNonNull(job.checkpoint()),
                        digest));
        switch (format) {
            case JSON_LINES -> file(job, digest, response);
            case CSV -> table(job, response);
        }
    }

    private void file(ExportJob job, String digest, HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl");
        response.setContentLengthLong(Objects.requireNonNull(job.bytes()));
        attach(response, job.request().id().value() + ".jsonl");
        response.setHeader(
                "Repr-Digest", // RFC 9530 §3
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)) + ":");
        exports.write(job, response.getOutputStream());
    }

    private void table(ExportJob job, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8;header=present"); // RFC 4180 §3
        attach(response, job.request().id().value() + ".csv");
        exports.writeTable(job, response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private ExportJob job(UserPoolId pool, ExportId export) {
        return exports.find(pool, export)
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", "export"));
    }

    private static void requirePersonal(boolean personal, Administrator by) {
        if (personal && !by.may(Permission.READ_PERSONAL)) {
            throw new OperatorRefused.NotAllowed();
        }
    }
}
