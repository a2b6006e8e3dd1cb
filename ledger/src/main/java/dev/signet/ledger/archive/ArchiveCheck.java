package dev.signet.ledger.archive;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.export.ExportRecords;
import dev.signet.ledger.export.ExportVerifier;
import dev.signet.ledger.export.MalformedExport;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.verify.Finding;
import dev.signet.ledger.verify.Finding.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Holds a folder of archives against the ledger: each file proves itself, and has every record whose bytes the database
 * gave to it. One archive at a time, in memory that its records need.
 */
public final class ArchiveCheck {

    private static final String ARCHIVES = """
            select a.id, t.name from ledger.archive a join ledger.tree t on t.id = a.tree
            where exists (select from ledger.event v where v.archive = a.id and v.payload is null) order by a.id
            """;

    private static final String RECORDS = """
            select n.leaf_index, n.leaf_hash, n.position
            from ledger.event v join ledger.entry n on n.event = v.id
            where v.archive = ? and v.payload is null order by n.leaf_index
            """;

    private final DataSource database;
    private final VerifierKey key;
    private final Path folder;
    private final Consumer<Finding> findings;

    /**
     * @param key the key that is trusted, under any name
     * @param folder where the archives are, in a folder for each tree
     * @param findings told of everything that is wrong
     */
    public ArchiveCheck(DataSource database, VerifierKey key, Path folder, Consumer<Finding> findings) {
        this.database = database;
        this.key = key;
        this.folder = folder;
        this.findings = findings;
    }

    private record Archive(int id, String tree) {}

    private record Kept(long index, Hash hash, long position) {}

    /** Checks all of them and gives how many those were. */
    public int run() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            List<Archive> archives =
                    Query.all(connection, ARCHIVES, row -> new Archive(row.getInt(1), row.getString(2)));
            for (Archive archive : archives) {
                check(connection, archive);
            }
            return archives.size();
        }
    }

    private void check(Connection connection, Archive archive) throws SQLException, IOException {
        List<Kept> records = Query.all(
                connection,
                RECORDS,
                row -> new Kept(row.getLong(1), Hash.of(row.getBytes(2)), row.getLong(3)),
                archive.id());
        Path file = folder.resolve(archive.tree()).resolve(ArchiveFile.name(archive.id()));
        if (!Files.exists(file)) {
            Kept first = records.getFirst();
            tell(
                    Kind.ARCHIVE_MISSING,
                    archive,
                    first,
                    "%s is not there, which has the bytes of %d records".formatted(file, records.size()));
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Verdict verdict = new ExportVerifier(key, List.of()).verify(in);
            if (verdict.outcome() != Outcome.PROVED) {
                tell(Kind.ARCHIVE_CHANGED, archive, records.getFirst(), file + ": " + verdict.sentence());
                return;
            }
        }
        Map<Long, Hash> there = hashes(file);
        records.stream()
                .filter(record -> !record.hash().equals(there.get(record.index())))
                .findFirst()
                .ifPresent(missing -> tell(
                        Kind.ARCHIVE_CHANGED,
                        archive,
                        missing,
                        "%s does not have record %d at position %d, whose bytes it has to have"
                                .formatted(file, missing.index(), missing.position())));
    }

    private static Map<Long, Hash> hashes(Path file) throws IOException {
        Map<Long, Hash> hashes = new HashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ExportRecords.read(in, record -> {
                if (record.body() != null) {
                    hashes.put(record.index(), record.hash());
                }
            });
        } catch (MalformedExport e) {
            throw new IOException(file + " has changed while it was read: " + e.getMessage(), e);
        }
        return hashes;
    }

    private void tell(Kind kind, Archive archive, Kept record, String what) {
        findings.accept(new Finding(kind, archive.tree(), record.index(), record.position(), what));
    }
}
