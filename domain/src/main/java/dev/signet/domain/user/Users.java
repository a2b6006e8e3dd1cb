package dev.signet.domain.user;

/** The aggregate {@code User} as seen by those who keep its state: snapshots and look-ups. */
public final class Users {

    /** The class of the aggregate, by which snapshots are told apart. */
    public static final Class<?> AGGREGATE = User.class;

    private Users() {}

    /** The aggregate in this state, ready to decide. */
    public static Object from(UserState state) {
        return new User(state);
    }

    /** The state of an aggregate that came from {@link #from} or from its history. */
    public static UserState stateOf(Object aggregate) {
        return ((User) aggregate).state();
    }
}
