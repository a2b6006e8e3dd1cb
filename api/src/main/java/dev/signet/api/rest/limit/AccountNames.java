package dev.signet.api.rest.limit;

/** Under what a login name is known, however it is spelled and wherever it comes back. */
public interface AccountNames {

    /** The keyed hash of a name that was typed, as the sealed state of a sign-in carries it. */
    byte[] hash(String pool, String typed);
}
