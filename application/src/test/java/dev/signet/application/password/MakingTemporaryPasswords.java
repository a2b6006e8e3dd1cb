package dev.signet.application.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.password.PasswordPolicy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakingTemporaryPasswords {

    private final TemporaryPasswords passwords = new TemporaryPasswords(new SecureRandom());

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 16, 17, 99})
    void conformsWithTheStrictestPolicyOfThatLength(int minimumLength) {
        PasswordPolicy strict = new PasswordPolicy(minimumLength, true, true, true, true, Duration.ofDays(7), 0);
        assertThat(IntStream.range(0, 200).mapToObj(_ -> strict.check(passwords.make(strict))))
                .allSatisfy(problems -> assertThat(problems).isEmpty());
    }

    @Test
    void neverMakesTheSameTwice() {
        assertThat(Stream.generate(() -> passwords.make(PasswordPolicy.DEFAULT)).limit(1000))
                .doesNotHaveDuplicates();
    }

    @Test
    void holdsNoCharacterThatPeopleMistakeForAnother() {
        assertThat(Stream.generate(() -> passwords.make(PasswordPolicy.DEFAULT)).limit(200))
                .noneMatch(password -> password.matches(".*[0O1Il\\s].*"));
    }
}
