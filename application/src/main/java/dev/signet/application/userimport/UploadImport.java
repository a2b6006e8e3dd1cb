package dev.signet.application.userimport;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.userimport.ImportRefused.FileTooLarge;
import dev.signet.application.userimport.ImportRefused.UploadRefused;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.userimport.ImportCommand.RecordUpload;
import dev.signet.domain.userimport.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes the file of an import from whoever has the address that was given for it. */
@Service
public class UploadImport {

    /** The longest file in bytes, as Cognito's. */
    public static final long LONGEST = 100L * 1024 * 1024;

    private final UploadAddress address;
    private final ImportFiles files;
    private final ImportTable table;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    UploadImport(
            UploadAddress address,
            ImportFiles files,
            ImportTable table,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            JdbcClient jdbc,
            Clock clock) {
        this.address = address;
        this.files = files;
        this.table = table;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes it.
     *
     * @param length as it was announced; negative where it was not
     * @throws ImportRefused where the address is not good, or the file is too long
     * @throws IOException where it stopped coming
     */
    public void take(ImportId job, long expires, String signature, long length, InputStream body) throws IOException {
        if (!address.isGood(job, expires, signature, clock.instant()) || !waits(job)) {
            throw new UploadRefused();
        }
        if (length > LONGEST) {
            throw new FileTooLarge();
        }
        UUID file = identifiers.next();
        boolean taken = false;
        try {
            MessageDigest digest = sha256();
            long bytes = keep(job, file, body, digest);
            String hex = HexFormat.of().formatHex(digest.digest());
            taken = atomically.run(() -> settle(job, file, bytes, hex));
        } finally {
            if (!taken) {
                files.forget(job, file);
            }
        }
        if (!taken) {
            throw new UploadRefused();
        }
    }

    private long keep(ImportId job, UUID file, InputStream body, MessageDigest digest) throws IOException {
        long bytes = 0;
        for (int number = 0; ; number++) {
            byte[] piece = body.readNBytes(ImportFiles.PIECE);
            bytes += piece.length;
            if (bytes > LONGEST || bytes == 0) {
                throw new FileTooLarge();
            }
            if (piece.length == 0) {
                return bytes;
            }
            digest.update(piece);
            files.keep(job, file, number, piece);
        }
    }

    private boolean settle(ImportId job, UUID file, long bytes, String digest) {
        if (!table.uploaded(job, file, bytes)) {
            return false;
        }
        commands.send(new RecordUpload(job, bytes, digest, clock.instant()), context(job));
        return true;
    }

    private boolean waits(ImportId job) {
        return jdbc.sql("""
                        select exists (select from delivery.import_job
                            where id = ? and file is null and state = 'CREATED')
                        """).param(job.value()).query(Boolean.class).single();
    }

    private Context context(ImportId job) {
        return jdbc.sql("select tenant, pool from delivery.import_job where id = ?")
                .param(job.value())
                .query((row, _) -> new Context(
                        new TenantId(row.getString(1)), new UserPoolId(row.getString(2)), Caller.SYSTEM, null))
                .single();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
