package dev.signet.api.cognito.user;

import dev.signet.api.cognito.operation.Attributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Attributes as an operator gives them, among which some say that an address is verified.
 *
 * @param attributes the others
 * @param verified the addresses that the operator vouches for
 */
record Vouched(Map<String, String> attributes, Set<String> verified) {

    static Vouched of(Map<String, String> given) {
        Map<String, String> attributes = new HashMap<>(given);
        Set<String> verified = new HashSet<>();
        for (String address : Set.of("email", "phone_number")) {
            String said = attributes.remove(address + Attributes.VERIFIED);
            if (Boolean.parseBoolean(said)) {
                verified.add(address);
            }
        }
        return new Vouched(attributes, verified);
    }

    /** Names alone. */
    @Override
    public String toString() {
        return attributes.keySet().toString();
    }
}
