package dev.signet.ops.audit;

/** The check cannot be made as things stand; the message says why and what to do. */
public final class AuditRefused extends RuntimeException {

    AuditRefused(String message) {
        super(message);
    }
}
