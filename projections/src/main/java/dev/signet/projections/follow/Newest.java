package dev.signet.projections.follow;

import java.util.Map;

/** Says of a view what came last for whom. */
@FunctionalInterface
public interface Newest {

    /** Those for whom there is something after {@code seen} and up to {@code reached}, with the last position of it. */
    Map<String, Long> between(long seen, long reached);
}
