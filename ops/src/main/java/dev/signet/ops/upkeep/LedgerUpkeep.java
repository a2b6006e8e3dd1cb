package dev.signet.ops.upkeep;

import dev.signet.ops.archive.ArchiveSessions;
import picocli.CommandLine.Command;

/** {@code ./signet ledger}: what is done to the ledger by hand. */
@Command(
        name = "ledger",
        description = "Put a ledger right that was restored, and archive what is over.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RestampLedger.class, ArchiveSessions.class, DeclareEpoch.class})
public final class LedgerUpkeep {

    /** Made by picocli. */
    public LedgerUpkeep() {}
}
