package dev.signet.ops.upkeep;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.restore.EpochDeclaration;
import dev.signet.ledger.restore.EpochDeclaration.Declared;
import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.Vault;
import dev.signet.ops.audit.EpochFile;
import dev.signet.ops.audit.KeptCheckpoints;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./signet ledger epoch}: lets a ledger go on that was restored from an older backup, and says what is lost. */
@Command(
        name = "epoch",
        description = {
            "After a restore that has lost something: begin a new epoch of the ledger, with a signed statement of what is"
                    + " lost, who says so and why.",
            "Nothing may be signed meanwhile; see docs/runbooks/restore.md."
        },
        mixinStandardHelpOptions = true)
final class DeclareEpoch implements Callable<Integer> {

    @Option(
            names = "--last",
            required = true,
            paramLabel = "FILE",
            description =
                    "The last checkpoint of the tree of heads that was kept elsewhere, or a directory of them, as a"
                            + " witness keeps them; may be repeated.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> last;

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "What has happened, in one line.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String why;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who declares it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String by;

    @Option(
            names = "--lost-until",
            paramLabel = "POSITION",
            description = "The last position that is known to have been taken, as from an export or a SIEM.")
    private long lostUntil;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the statement; a new file.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        declare(System.getenv(), Clock.systemUTC(), spec.commandLine().getOut());
        return 0;
    }

    void declare(Map<String, String> environment, Clock clock, PrintWriter said) throws IOException, SQLException {
        if (out != null && Files.exists(out)) {
            throw new UpkeepRefused("there is a file " + out + " already");
        }
        KeySource source = KeySource.of(environment);
        try (Ground ground = Ground.of(environment);
                HikariDataSource pool = ground.application()) {
            Vault vault = new Vault(new DataKeys(pool::getConnection, source.read()));
            EpochDeclaration declaration =
                    new EpochDeclaration(ground.owner(), new Trees(pool), new LedgerKeys(pool, vault));
            Epoch epoch =
                    declaration.declare(KeptCheckpoints.read(last), new Declared(by, why, lostUntil, clock.instant()));
            if (out != null) {
                Files.writeString(out, EpochFile.write(List.of(epoch)), StandardOpenOption.CREATE_NEW);
            }
            said.printf("Declared: %s.%n", epoch.statement().sentence());
            said.println("Give the statement to whoever keeps checkpoints of this ledger:");
            said.println();
            said.print(epoch.note());
            said.flush();
        }
    }
}
