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

    /** Made by picocli. */
    public Audit() {}
}
