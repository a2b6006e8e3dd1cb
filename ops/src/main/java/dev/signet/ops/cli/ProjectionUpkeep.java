package dev.signet.ops.cli;

import picocli.CommandLine.Command;

/** {@code ./signet projections}: how far the projections are, and rebuilding a view. */
@Command(
        name = "projections",
        description = "Tell how far the projections are, and rebuild a view beside the live one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ShowProjections.class, RebuildView.class})
final class ProjectionUpkeep {}
