package dev.signet.domain.user;

import java.util.Set;

/** The attributes that are addresses: what can be verified by sending a code there. */
final class Addresses {

    private static final Set<String> NAMES = Set.of("email", "phone_number");

    private Addresses() {}

    static boolean include(String attribute) {
        return NAMES.contains(attribute);
    }

    static void require(String attribute) {
        if (!include(attribute)) {
            throw new IllegalArgumentException("attribute must be email or phone_number");
        }
    }
}
