package dev.signet.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.password.HashParameters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingAPassword {

    private static final HashParameters CHEAP = new HashParameters(7168, 1, 1);
    private static final Password SECRET = Password.of("correct horse battery staple");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HashingPool pool = new HashingPool(new HashingSettings(1, 4, Duration.ofSeconds(30), 10), meters);
    private final PasswordHasher hasher = new PasswordHasher(pool, new SecureRandom());

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void agreesWithTheReferenceImplementation() {
        // phc-winner-argon2, src/test.c
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hasher.verify(Password.of("password"), reference)).isTrue();
        assertThat(hasher.verify(Password.of("passwore"), reference)).isFalse();
    }

    @Test
    void provesThatPasswordAndNoOther() {
        String encoded = hasher.hash(SECRET, CHEAP);

        assertThat(hasher.verify(SECRET, encoded)).isTrue();
        assertThat(hasher.verify(Password.of("correct horse battery stapl"), encoded))
                .isFalse();
    }

    @Test
    void saltsEveryHashAnew() {
        assertThat(hasher.hash(SECRET, CHEAP)).isNotEqualTo(hasher.hash(SECRET, CHEAP));
    }

    @Test
    void saysInTheHashHowItWasMade() {
        assertThat(hasher.hash(SECRET, new HashParameters(8192, 2, 3)))
                .matches("\\$argon2id\\$v=19\\$m=8192,t=2,p=3\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void asksForANewHashOnceTheParametersChange() {
        String encoded = hasher.hash(SECRET, CHEAP);

        assertThat(hasher.needsRehash(encoded, CHEAP)).isFalse();
        assertThat(hasher.needsRehash(encoded, HashParameters.DEFAULT)).isTrue();
    }

    @Test
    void costsAnUnknownUserTheSameWork() {
        hasher.verify(SECRET, hasher.hash(SECRET, CHEAP));
        long before = meters.get("signet.hashing.time").timer().count();

        hasher.verifyUnknown(SECRET, CHEAP);

        assertThat(meters.get("signet.hashing.time").timer().count()).isEqualTo(before + 1);
    }

    @Test
    void refusesWhatIsNoHashWithoutRepeatingIt() {
        for (String broken : new String[] {
            "",
            "hunter2",
            "$argon2i$v=19$m=7168,t=5,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=9999999,t=5,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        }) {
            assertThatThrownBy(() -> hasher.verify(SECRET, broken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("hunter2");
        }
    }
}
