package dev.signet.ops.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of an export as a Parquet file, made by DuckDB inside this process. One thread, so that the same export gives
 * the same bytes; nothing is looked for on the network.
 *
 * @param export the export, which somebody has checked
 * @param sha256 its digest
 * @param manifest its first line
 */
record ParquetTable(Path export, String sha256, JsonNode manifest) {

    private static final String RECORDS = """
            select position, "index" as leaf_index, id::uuid as id, name, revision, type, stream, sequence, tenant, pool,
                   "at"::timestamptz as "at", sequenced_at::timestamptz as sequenced_at, leaf_hash,
                   archive, decode(from_base64(payload)) as payload, decode(from_base64(metadata)) as metadata, opened::varchar as opened
            from read_json(%s, format = 'newline_delimited', maximum_object_size = 16777216, columns = {
                position: 'BIGINT', "index": 'BIGINT', id: 'VARCHAR', name: 'VARCHAR', revision: 'INTEGER',
                type: 'VARCHAR', stream: 'VARCHAR', sequence: 'BIGINT', tenant: 'VARCHAR', pool: 'VARCHAR', "at": 'VARCHAR',
                sequenced_at: 'VARCHAR', leaf_hash: 'VARCHAR', payload: 'VARCHAR', metadata: 'VARCHAR', opened: 'JSON', archive: 'BIGINT', edge: 'BOOLEAN'})
            where position is not null and edge is null
            """;

    static ParquetTable of(Path export) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            String first = lines.readLine();
            if (first == null || !first.startsWith("{\"format\":\"signet-export/1\"")) {
                throw new AuditRefused(export + " is no export: only exports become tables");
            }
            return new ParquetTable(
                    export, digest(export), JsonMapper.builder().build().readTree(first));
        }
    }

    /** Writes it, whole or not at all, and gives how many records there are. */
    long write(Path table) throws IOException, SQLException {
        Path part = OwnFile.fresh(table.resolveSibling(table.getFileName() + ".part"));
        try (Connection duckdb = duckdb();
                Statement statement = duckdb.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("set autoinstall_known_extensions = false");
            statement.execute(
                    "copy (%s) to %s (format parquet, compression zstd, use_tmp_file false, kv_metadata {%s: %s, %s: %s, %s: %s})"
                            .formatted(
                                    RECORDS.formatted(quoted(export)),
                                    quoted(part),
                                    quoted("signet.export.sha256"),
                                    quoted(sha256),
                                    quoted("signet.origin"),
                                    quoted(manifest.path("origin").asString()),
                                    quoted("signet.checkpoint"),
                                    quoted(manifest.path("checkpoint").asString())));
            long records = count(statement, part);
            if (records != manifest.path("count").asLong()) {
                throw new AuditRefused("the table has %,d records and the export %,d: the file was changed meanwhile"
                        .formatted(records, manifest.path("count").asLong()));
            }
            Files.move(part, table, StandardCopyOption.ATOMIC_MOVE);
            return records;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long count(Statement statement, Path table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from read_parquet(" + quoted(table) + ")")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection duckdb() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new AuditRefused(
                    "DuckDB is not on the class path: run ./signet audit parquet (" + e.getMessage() + ")");
        }
    }

    private static String quoted(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
