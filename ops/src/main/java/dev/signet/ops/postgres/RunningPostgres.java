package dev.signet.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL that another process of Signet runs on its data directory. */
public final class RunningPostgres {

    /** In which line of PostgreSQL's own file the port stands. */
    private static final int PORT = 3;

    private RunningPostgres() {}

    /**
     * Connections as the login that owns the schema.
     *
     * @throws PostgresUnusable where no server runs there
     */
    public static DataSource asOwner(Path data) {
        Path file = data.resolve("postgres/postmaster.pid");
        try {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {
                Integer.parseInt(Files.readAllLines(file).get(PORT).strip())
            });
            source.setDatabaseName(Logins.DATABASE);
            source.setUser(Logins.OWNER);
            source.setPassword(Passfile.in(data).password());
            return source;
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new PostgresUnusable(file + " does not tell of a running server: " + e.getMessage(), e);
        }
    }
}
