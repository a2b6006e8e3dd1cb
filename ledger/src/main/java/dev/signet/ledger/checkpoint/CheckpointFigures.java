package dev.signet.ledger.checkpoint;

import java.time.Duration;

/**
 * How the signing of the trees is doing, for metrics and health.
 *
 * @param trees how many trees there are, that of heads among them
 * @param covered last position that checkpoints cover
 * @param heads leaves in the tree of heads, which is how many checkpoints other trees have
 * @param age how long ago the last checkpoint was signed; grows while nothing happens, and zero before the first
 * @param waiting how long the oldest event has waited for its checkpoint; zero when none waits
 * @param making whether this node makes the checkpoints
 */
public record CheckpointFigures(long trees, long covered, long heads, Duration age, Duration waiting, boolean making) {}
