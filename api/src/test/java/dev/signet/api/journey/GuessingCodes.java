package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong codes by the thousand, from one source that no allowance holds back: none is taken, and few leave a trace. */
class GuessingCodes {

    private static final int FEW = 500;
    private static final int ALL = 100_000;

    /** However many guesses there are: what is recorded singly of one source, and what led up to them. */
    private static final long MOST_EVENTS = 130;

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house(new MfaSettings(
            MfaMode.ON, Set.of(MfaFactor.EMAIL_OTP), Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP), null));
    private final People people = office.people(house);

    @Test
    void ofSecondFactorsFindsNone() {
        flood(FEW, second());
    }

    @Test
    void ofFirstFactorsFindsNone() {
        flood(FEW, first());
    }

    @Test
    void ofSignUpsFindsNone() {
        flood(FEW, signUp());
    }

    @Test
    void ofPasswordResetsFindsNone() {
        flood(FEW, reset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"second", "first", "sign-up", "reset"})
    @Tag("slow")
    void aHundredThousandTimesFindsNone(String kind) {
        flood(
                ALL,
                switch (kind) {
                    case "second" -> second();
                    case "first" -> first();
                    case "sign-up" -> signUp();
                    default -> reset();
                });
    }

    private IntFunction<Http.Answer> second() {
        String alice = newcomer();
        String session =
                people.signIn(alice, People.PASSWORD).json().path("session").asString();
        String right = signet.mail().codeFor(People.addressOf(alice));
        return guess -> people.answer("EMAIL_OTP", session, "email_otp_code", wrong(guess, right));
    }

    private IntFunction<Http.Answer> first() {
        String session = people.signInBy(
                        "USER_AUTH", newcomer(), ",\"answers\":{\"preferred_challenge\":\"EMAIL_OTP\"}")
                .json()
                .path("session")
                .asString();
        return guess ->
                people.answer("EMAIL_OTP", session, "email_otp_code", "%07d".formatted(guess)); // never 8 digits
    }

    private IntFunction<Http.Answer> signUp() {
        String alice = People.newName();
        people.signUp(alice);
        String right = signet.mail().codeFor(People.addressOf(alice));
        return guess -> people.confirm(alice, wrong(guess, right));
    }

    private IntFunction<Http.Answer> reset() {
        String alice = newcomer();
        people.forgot(alice);
        signet.finishSending();
        String right = signet.mail().codeFor(People.addressOf(alice));
        return guess -> people.reset(alice, wrong(guess, right), "Another-Horse-8-Battery");
    }

    private void flood(int times, IntFunction<Http.Answer> guess) {
        long began = System.nanoTime();
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, times).parallel().forEach(number -> {
            if (guess.apply(number).status() < 400) {
                taken.incrementAndGet();
            }
        });
        assertThat(taken).hasValue(0);
        assertThat(recorded()).isLessThanOrEqualTo(MOST_EVENTS);
        System.out.printf(
                "%,d guesses: %d taken, %d events, %d s%n",
                times,
                taken.get(),
                recorded(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private long recorded() {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select count(*) from ledger.event where pool = :pool")
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
    }

    private static String wrong(int guess, String right) {
        String code = "%06d".formatted(guess % 1_000_000);
        return code.equals(right) ? "999999" : code;
    }

    private String newcomer() {
        String name = People.newName();
        office.user(house, name, Map.of("email", People.addressOf(name)), Set.of("email"));
        return name;
    }
}
