package dev.signet.application.signup;

import dev.signet.domain.pool.PoolSettings;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which address gets the code of a sign-up: the phone where both are given and verified, as Cognito has it. */
final class SignUpAddress {

    private SignUpAddress() {}

    static Optional<String> of(PoolSettings settings, Map<String, String> attributes) {
        return Stream.of("phone_number", "email")
                .filter(settings.verification().autoVerified()::contains)
                .filter(attributes::containsKey)
                .findFirst();
    }
}
