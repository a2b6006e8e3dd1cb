package dev.signet.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.password.HashParameters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyingAHashFromElsewhere {

    private static final Password RIGHT = Password.of("correct horse battery staple");
    private static final Password WRONG = Password.of("correct horse battery stapler");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HashingPool pool = new HashingPool(new HashingSettings(1, 4, Duration.ofSeconds(30), 10), meters);
    private final PasswordHasher hasher = new PasswordHasher(pool, new SecureRandom());

    @AfterEach
    void close() {
        pool.close();
    }

    /** Made by Python's hashlib and by crypt(3) of libxcrypt. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2b$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS",
                "$2a$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS",
                "$2y$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS",
                "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$bHXojks4sm1uMH4CDw9EcLZ/muyLxbYYc9xGzvNAnuQ",
                "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8",
                "$pbkdf2-sha256$i=1000,l=32$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8",
                "$pbkdf2-sha256$1000$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8",
                "pbkdf2_sha256$1000$saltsaltsaltsalt$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8=",
            })
    void provesThatPasswordAndNoOtherAndAsksForOneOfItsOwn(String encoded) {
        assertThat(hasher.verify(RIGHT, ImportedHash.read(encoded).encoded())).isTrue();
        assertThat(hasher.verify(WRONG, encoded)).isFalse();
        assertThat(hasher.needsRehash(encoded, HashParameters.DEFAULT)).isTrue();
    }

    @Test
    void takesArgon2idWithParametersThatNoPoolMayChoose() {
        String weak = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(hasher.verify(Password.of("password"), weak)).isTrue();
        assertThat(hasher.verify(RIGHT, weak)).isFalse();
        assertThat(hasher.needsRehash(weak, HashParameters.DEFAULT)).isTrue();
    }

    @Test
    void looksAtSeventyTwoBytesWhereBcryptDoes() {
        String eighty = "$2b$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q";

        assertThat(hasher.verify(Password.of("x".repeat(80)), eighty)).isTrue();
        assertThat(hasher.verify(Password.of("x".repeat(71)), eighty)).isFalse();
    }

    @Test
    void runsOnTheSameFewThreadsAsItsOwn() {
        hasher.verify(RIGHT, "$2b$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS");

        assertThat(meters.get("signet.hashing.time").timer().count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2b$14$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS",
                "$2b$31$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS",
                "$2x$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS",
                "$scrypt$ln=18,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$bHXojks4sm1uMH4CDw9EcLZ/muyLxbYYc9xGzvNAnuQ",
                "$scrypt$ln=17,r=8,p=2$c2FsdHNhbHRzYWx0c2FsdA$bHXojks4sm1uMH4CDw9EcLZ/muyLxbYYc9xGzvNAnuQ",
                "$scrypt$ln=99,r=999,p=999$c2FsdHNhbHRzYWx0c2FsdA$bHXojks4sm1uMH4CDw9EcLZ/muyLxbYYc9xGzvNAnuQ",
                "$pbkdf2-sha256$i=1500001$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8",
                "$pbkdf2-sha256$i=0$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8",
                "$pbkdf2-sha256$i=9999999999$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8",
                "$argon2id$v=19$m=131073,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=131072,t=9,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=64$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2i$v=19$m=7168,t=5,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/",
                "hunter2"
            })
    void takesNoneThatCostsTooMuchOrThatItDoesNotKnow(String encoded) {
        assertThatThrownBy(() -> ImportedHash.read(encoded))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches("(is|has) .*")
                .doesNotContain("saltsalt", "c29tZ", "c2Fsd", "hunter2");
    }
}
