package dev.signet.ops.upkeep;

import picocli.CommandLine.Command;

/** {@code ./signet ledger}: what is done to the ledger by hand. */
@Command(
        name = "ledger",
        description = "Put a ledger right that was restored.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = RestampLedger.class)
public final class LedgerUpkeep {

    /** Made by picocli. */
    public LedgerUpkeep() {}
}
