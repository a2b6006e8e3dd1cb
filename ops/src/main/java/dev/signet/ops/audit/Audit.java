package dev.signet.ops.audit;

import java.util.Map;
import picocli.CommandLine.Command;

/** {@code ./signet audit}: checks that what happened is still what was signed. */
@Command(
        name = "audit",
        description = "Take what happened out of the ledger, and check that it is still what was signed.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            VerifyExport.class,
            FetchExport.class,
            FetchPersonData.class,
            ExportToCsv.class,
            ExportToParquet.class,
            CheckCertificate.class,
            CheckWitness.class,
            CheckLedger.class
        })
public final class Audit {

    /** Exit status of each check that could not be made: it says neither that all is well nor that something is not. */
    static final int NOTHING_SAID = 2;

    private final Map<String, String> environment;

    /** Made by picocli. */
    public Audit() {
        this(System.getenv());
    }

    /** With another environment than that of the process. */
    public Audit(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Where the server is and who asks, for those commands that ask one. */
    Map<String, String> environment() {
        return environment;
    }

    /** Exit status of a check that was made. */
    static int status(long findings) {
        return findings == 0 ? 0 : 1;
    }
}
