package dev.signet.ops.audit;

import picocli.CommandLine.Command;

/** {@code ./signet audit}: checks that what happened is still what was signed. */
@Command(
        name = "audit",
        description = "Check that the history is still the one that was signed.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyExport.class, ExportToCsv.class, CheckLedger.class})
public final class Audit {

    /** Exit status of each check that could not be made: it says neither that all is well nor that something is not. */
    static final int NOTHING_SAID = 2;

    /** Made by picocli. */
    public Audit() {}

    /** Exit status of a check that was made. */
    static int status(long findings) {
        return findings == 0 ? 0 : 1;
    }
}
