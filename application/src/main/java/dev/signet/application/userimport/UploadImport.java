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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes the file of an import from whoever has the address that was given for it. */
@Service
public class UploadImport {

    /** The longest file in bytes, as Cognito's. */
    public static final long LONGEST = 100L * 1024 * 1024;

    /** How long the file may go on coming once the address is good no more. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private final UploadAddress address;
    private final ImportFiles files;
    private final UploadTable table;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    UploadImport(
            UploadAddress address,
            ImportFiles files,
            UploadTable table,
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
     * Takes it. Another attempt at the same time is refused.
     *
     * @param length as it was announced; negative where it was not
     * @throws ImportRefused where the address is not good, or the file is too long
     * @throws IOException where it stopped coming
     */
    public void take(ImportId job, long expires, String signature, long length, InputStream body) throws IOException {
        if (!address.isGood(job, expires, signature, clock.instant())) {
            throw new UploadRefused();
        }
        if (length > LONGEST) {
            throw new FileTooLarge();
        }
        UUID attempt = identifiers.next();
        if (!table.claim(job, attempt)) {
            throw new UploadRefused();
        }
        boolean taken = false;
        try {
            files.forget(job); // what an attempt left whose node died
            MessageDigest digest = sha256();
            long bytes = keep(job, attempt, body, Instant.ofEpochSecond(expires).plus(GRACE), digest);
            String hex = HexFormat.of().formatHex(digest.digest());
            taken = atomically.run(() -> settle(job, attempt, bytes, hex));
        } finally {
            if (!taken) {
                files.forget(job, attempt);
                table.giveUp(job, attempt);
            }
        }
        if (!taken) {
            throw new UploadRefused();
        }
    }

    private long keep(ImportId job, UUID attempt, InputStream body, Instant until, MessageDigest digest)
            throws IOException {
        byte[] piece = new byte[ImportFiles.PIECE];
        long bytes = 0;
        for (int number = 0; ; number++) {
            int filled = fill(piece, body, until);
            bytes += filled;
            if (bytes > LONGEST || bytes == 0) {
                throw new FileTooLarge();
            }
            if (filled == 0) {
                return bytes;
            }
            digest.update(piece, 0, filled);
            keep(job, attempt, number, Arrays.copyOf(piece, filled));
        }
    }

    /** Gives how much there was; less than a whole piece at the end only. What drips for ever is not waited for. */
    private int fill(byte[] piece, InputStream body, Instant until) throws IOException {
        int filled = 0;
        while (filled < piece.length) {
            int read = body.read(piece, filled, piece.length - filled);
            if (read < 0) {
                return filled;
            }
            if (clock.instant().isAfter(until)) {
                throw new UploadRefused();
            }
            filled += read;
        }
        return filled;
    }

    /** Nothing is kept of an import that is over, or another attempt's by now: nobody would forget it. */
    private void keep(ImportId job, UUID attempt, int number, byte[] piece) {
        atomically.run(() -> {
            if (!table.goOn(job, attempt)) {
                throw new UploadRefused();
            }
            files.keep(job, attempt, number, piece);
        });
    }

    private boolean settle(ImportId job, UUID attempt, long bytes, String digest) {
        if (!table.settle(job, attempt, bytes)) {
            return false;
        }
        commands.send(new RecordUpload(job, bytes, digest, clock.instant()), context(job));
        return true;
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
