package dev.signet.domain.resourceserver;

/**
 * Another resource server of the pool has the identifier. It is found out by the look-up table's unique key inside the
 * transaction, so that of any number of simultaneous claims exactly one holds.
 */
public final class ServerIdentifierTaken extends RuntimeException {

    /** Says no more than its name. */
    public ServerIdentifierTaken() {
        super("another resource server of this pool has that identifier", null, false, false);
    }
}
