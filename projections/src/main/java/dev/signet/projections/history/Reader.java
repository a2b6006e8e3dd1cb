package dev.signet.projections.history;

import dev.signet.domain.Actor;

/**
 * Who reads.
 *
 * @param actor who they are
 * @param personal whether they may see personal data; where not, it is shown as withheld
 */
public record Reader(Actor actor, boolean personal) {}
