package dev.signet.projections.replay;

/** What there is to say of the past of something. */
public sealed interface Replayed<S> {

    /** The pool never had it. */
    record Unknown<S>() implements Replayed<S> {}

    /** It came into being later, at {@code first}; or the ledger was empty then. */
    record NotYetThere<S>(Place first) implements Replayed<S> {}

    /** The ledger has not come so far; {@code head} is its last position. */
    record Future<S>(long head) implements Replayed<S> {}

    /** Its records went into an archive: only that can tell. */
    record Archived<S>() implements Replayed<S> {}

    /** How it stood. */
    record Known<S>(Past<S> past) implements Replayed<S> {}
}
