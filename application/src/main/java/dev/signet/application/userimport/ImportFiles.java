package dev.signet.application.userimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.userimport.ImportId;
import dev.signet.ledger.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the files of imports in sealed pieces ({@code vault.import_chunk}), so that none is ever whole in memory. */
@Component
class ImportFiles {

    static final int PIECE = 256 * 1024;

    private static final String PURPOSE = "import";

    private final JdbcClient jdbc;
    private final Vault vault;

    ImportFiles(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Keeps one piece; each is a transaction of its own, since one that lasts as long as an upload would stall the ledger. */
    void keep(ImportId job, UUID file, int number, byte[] clear) {
        jdbc.sql("insert into vault.import_chunk (job, file, number, sealed) values (?, ?, ?, ?)")
                .params(job.value(), file, number, vault.seal(PURPOSE, clear, place(job, file, number)))
                .update();
    }

    /** The file from its beginning, piece by piece. */
    InputStream open(ImportId job, UUID file) {
        return new SequenceInputStream(new Enumeration<>() {
            private int number;
            private @Nullable InputStream next;

            @Override
            public boolean hasMoreElements() {
                if (next == null) {
                    next = piece(job, file, number).orElse(null);
                }
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements() || next == null) {
                    throw new NoSuchElementException();
                }
                InputStream piece = next;
                next = null;
                number++;
                return piece;
            }
        });
    }

    /** Forgets the file, and what came of attempts to send it. */
    void forget(ImportId job) {
        jdbc.sql("delete from vault.import_chunk where job = ?")
                .param(job.value())
                .update();
    }

    /** Forgets an attempt that was not the one. */
    void forget(ImportId job, UUID file) {
        jdbc.sql("delete from vault.import_chunk where job = ? and file = ?")
                .params(job.value(), file)
                .update();
    }

    private Optional<InputStream> piece(ImportId job, UUID file, int number) {
        return jdbc.sql("select sealed from vault.import_chunk where job = ? and file = ? and number = ?")
                .params(job.value(), file, number)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(bytes -> new ByteArrayInputStream(vault.open(PURPOSE, bytes, place(job, file, number))));
    }

    private static byte[] place(ImportId job, UUID file, int number) {
        return (job.value() + "|" + file + "|" + number).getBytes(UTF_8);
    }
}
