package dev.signet.domain.group;

/**
 * Another group of the pool has the name. It is found out by the look-up table's unique key inside the transaction, so that
 * of any number of simultaneous claims exactly one holds.
 */
public final class GroupNameTaken extends RuntimeException {

    /** Says no more than its name. */
    public GroupNameTaken() {
        super("another group of this pool has that name", null, false, false);
    }
}
