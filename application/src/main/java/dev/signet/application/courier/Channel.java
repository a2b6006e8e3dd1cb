package dev.signet.application.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One way of telling others, with receivers of its own. */
public interface Channel {

    /** Which one. */
    ChannelName name();

    /** What the tables of its receivers are asked. */
    Questions questions();

    /** The longest pause between two attempts. */
    Duration longestPause();

    /** The line to a receiver as it is now; nothing where it wants nothing any more. */
    Optional<Line> open(String receiver);

    /** Called once in a while: clears away what no receiver is told any more. */
    default void sweep(Instant now) {}

    /**
     * SQL about receivers.
     *
     * @param receivers select of those that want something: columns receiver, tenant and what {@code waiting} needs
     * @param waiting condition on such a row {@code w} and a cursor {@code c}: whether there is something after it
     * @param unchanged condition on a record {@code d}: whether its receiver is still as of {@code :version}
     */
    record Questions(String receivers, String waiting, String unchanged) {}
}
