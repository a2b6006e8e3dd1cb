package dev.signet.api.rest.access;

/** Whether whoever asked would still be let in, for answers that go on for long. Each question costs what the door did. */
@FunctionalInterface
public interface Standing {

    /** False from the moment that the credential is revoked, expires or may no longer do this. */
    boolean holds();
}
