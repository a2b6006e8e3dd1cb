package dev.signet.application.srp;

import java.nio.charset.StandardCharsets;

/**
 * The two names that go into every hash of a proof.
 *
 * @param group what of the pool's identifier stands after the underscore, or the group key of a device
 * @param user what challenges call {@code USER_ID_FOR_SRP}, or the key of a device
 */
public record SrpName(String group, String user) {

    /** A user of the pool with that identifier. */
    public static SrpName inPool(String pool, String user) {
        return new SrpName(pool.substring(pool.indexOf('_') + 1), user);
    }

    byte[] bytes() {
        return (group + user).getBytes(StandardCharsets.UTF_8);
    }

    /** Never the names: what is logged by accident must not be personal data. */
    @Override
    public String toString() {
        return "SrpName";
    }
}
