package dev.signet.application.signup;

import dev.signet.domain.pool.PoolSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which address gets the code of a sign-up: the phone where both are given and verified, as Cognito has it. */
final class SignUpAddress {

    static final List<String> PREFERENCE = List.of("phone_number", "email");

    private SignUpAddress() {}

    static Optional<String> of(PoolSettings settings, Map<String, String> attributes) {
        return PREFERENCE.stream()
                .filter(attribute -> allows(settings, attributes, attribute))
                .findFirst();
    }

    static boolean allows(PoolSettings settings, Map<String, String> attributes, String attribute) {
        return settings.verification().autoVerified().contains(attribute) && attributes.containsKey(attribute);
    }
}
