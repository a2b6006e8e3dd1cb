package dev.signet.domain.user;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a user now, in clear. Kept sealed with the user's own key.
 *
 * @param username the name they registered by, or their UUID where the pool knows addresses only
 * @param attributes standard and {@code custom:} attributes that have a value
 * @param verified which of {@code email} and {@code phone_number} are known to be theirs
 * @param pending addresses that replace the present ones once they are verified
 */
public record Profile(
        String username, Map<String, String> attributes, Set<String> verified, Map<String, String> pending) {

    public Profile {
        attributes = Map.copyOf(attributes);
        verified = Set.copyOf(verified);
        pending = Map.copyOf(pending);
    }

    /** The same with an address that is known to be theirs. */
    public Profile verifying(String address) {
        return new Profile(
                username,
                attributes,
                Stream.concat(verified.stream(), Stream.of(address)).collect(Collectors.toUnmodifiableSet()),
                pending);
    }

    /** What the profile is bound to when it is sealed, so that it opens as this user's and nobody else's. */
    public static String sealedAs(UserId user) {
        return "lookup.profile|" + user.value();
    }

    /** Never the content: what is logged by accident must not be personal data. */
    @Override
    public String toString() {
        return "Profile";
    }
}
