package dev.signet.ledger.witness;

import java.time.Duration;

/**
 * A place that gets the checkpoints of a tree.
 *
 * @param name what the settings call the place
 * @param tree name of the tree; best that of heads, which holds all others
 * @param interval shortest time between two checkpoints that are brought there; those between are passed over
 * @param place the place
 */
public record WitnessedTree(String name, String tree, Duration interval, Place place) {}
