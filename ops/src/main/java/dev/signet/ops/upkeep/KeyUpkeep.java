package dev.signet.ops.upkeep;

import picocli.CommandLine.Command;

/** {@code ./signet keys}: what is done to keys by hand. */
@Command(
        name = "keys",
        description = "Rotate the keys that seal the others and the vault's secrets.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RotateKeys.class, AddKey.class, PromoteKey.class, RenewDataKey.class})
public final class KeyUpkeep {

    /** Made by picocli. */
    public KeyUpkeep() {}
}
