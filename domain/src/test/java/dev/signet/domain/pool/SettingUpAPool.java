package dev.signet.domain.pool;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingUpAPool {

    private static final String WORDS = "Your code is {####}";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "nul\u0000"})
    void demandsANameThatPeopleCanRead(String name) {
        assertThatThrownBy(() -> PoolSettings.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must have from 1 to 128 characters in one line");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesTheSettingThatIsWrong(ThrowingCallable setting, String message) {
        assertThatThrownBy(setting).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("no way to sign in", () -> Settings.withSignInNames(Set.of()), "signInNames must name"),
                wrong("overlap under the life of a token", () -> Settings.withKeyOverlap(HOUR), "keyOverlap must be"),
                wrong(
                        "no code in an e-mail",
                        () -> new MessageTemplate("Hi", "Your code", WORDS),
                        "messages.email must"),
                wrong("no code in an SMS", () -> new MessageTemplate("Hi", WORDS, "Your code"), "messages.sms must"),
                wrong("long SMS", () -> new MessageTemplate("Hi", WORDS, WORDS.repeat(9)), "messages.sms must have"),
                wrong("subject of two lines", () -> new MessageTemplate("Hi\r\nBcc: x", WORDS, WORDS), "one line"),
                wrong("no subject", () -> new MessageTemplate("", WORDS, WORDS), "messages.subject must have"),
                wrong(
                        "invitation without a name",
                        () -> Settings.withMessages(
                                Map.of(MessageKind.INVITATION, new MessageTemplate("Hi", WORDS, WORDS))),
                        "messages.invitation must hold {username}"),
                wrong(
                        "verified nickname",
                        () -> new VerificationPolicy(Set.of("nickname"), DAY, HOUR, 5),
                        "verification.autoVerified takes email and phone_number"),
                wrong(
                        "sign-up code for ever",
                        () -> new VerificationPolicy(Set.of(), Duration.ofDays(8), HOUR, 5),
                        "verification.signUpCodeValidity must be from PT1M to PT168H"),
                wrong(
                        "reset code for days",
                        () -> new VerificationPolicy(Set.of(), DAY, Duration.ofDays(2), 5),
                        "verification.resetCodeValidity must be from PT1M to PT24H"),
                wrong(
                        "endless tries",
                        () -> new VerificationPolicy(Set.of(), DAY, HOUR, 16),
                        "verification.attempts must be from 1 to 15"));
    }

    @Test
    void takesWordsThatHoldTheCode() {
        assertThatCode(() -> Settings.withMessages(
                        Map.of(MessageKind.SIGN_UP, new MessageTemplate("Welcome", WORDS, WORDS))))
                .doesNotThrowAnyException();
    }

    private static Arguments wrong(String what, ThrowingCallable setting, String message) {
        return Arguments.of(Named.of(what, setting), message);
    }
}
