package dev.signet.domain.session;

/** The aggregate {@code Session} as seen by those who keep its state: snapshots and the look-up row of the hot path. */
public final class Sessions {

    /** The class of the aggregate, by which snapshots are told apart. */
    public static final Class<?> AGGREGATE = Session.class;

    private Sessions() {}

    /** The aggregate in this state, ready to decide. */
    public static Object from(SessionState state) {
        return new Session(state);
    }

    /** The state of an aggregate that came from {@link #from} or from its history. */
    public static SessionState stateOf(Object aggregate) {
        return ((Session) aggregate).state();
    }
}
