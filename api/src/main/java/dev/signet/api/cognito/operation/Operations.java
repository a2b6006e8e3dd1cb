package dev.signet.api.cognito.operation;

/** A room with operations: every method with {@link Operation} is one. */
public interface Operations {

    /** The service that the operations belong to. */
    default Service service() {
        return Service.USER_POOLS;
    }
}
