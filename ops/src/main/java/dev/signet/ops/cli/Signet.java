package dev.signet.ops.cli;

import dev.signet.ledger.archive.ArchiveRefused;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.restore.EpochRefused;
import dev.signet.ledger.sequence.RestampRefused;
import dev.signet.ledger.vault.VaultException;
import dev.signet.ops.audit.Audit;
import dev.signet.ops.audit.AuditRefused;
import dev.signet.ops.bench.Bench;
import dev.signet.ops.door.DoorShut;
import dev.signet.ops.postgres.PostgresUnusable;
import dev.signet.ops.upkeep.KeyUpkeep;
import dev.signet.ops.upkeep.LedgerUpkeep;
import dev.signet.ops.upkeep.UpkeepRefused;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command that the launcher runs. */
@Command(
        name = "signet",
        description = "An identity platform whose history proves itself.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Start.class,
            Try.class,
            KeyUpkeep.class,
            LedgerUpkeep.class,
            ProjectionUpkeep.class,
            Audit.class,
            Bench.class
        })
public final class Signet {

    /** Runs the command that {@code arguments} name; the exit status is 0 where it did what it says. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Signet()).setExecutionExceptionHandler(Signet::explain);
    }

    /** An operator gets the sentence; whoever looks for the cause sets the log level. */
    static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof PostgresUnusable
                || e instanceof UpkeepRefused
                || e instanceof AuditRefused
                || e instanceof RestampRefused
                || e instanceof ArchiveRefused
                || e instanceof EpochRefused
                || e instanceof MalformedNote
                || e instanceof StepFailed
                || e instanceof DoorShut
                || e instanceof VaultException) {
            command.getErr().println(e.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        Optional<PortInUseException> busy = portInUse(e);
        if (busy.isPresent()) {
            command.getErr()
                    .printf(
                            "Port %d is in use: stop what listens there, or choose another by --port or SIGNET_PORT.%n",
                            busy.get().getPort());
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw e;
    }

    private static Optional<PortInUseException> portInUse(Exception e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(PortInUseException.class::isInstance)
                .map(PortInUseException.class::cast)
                .findFirst();
    }
}
