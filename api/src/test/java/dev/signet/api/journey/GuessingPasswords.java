package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.TestClock.Standstill;
import dev.signet.api.rest.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The node is one of its own, since how many failures of a source are recorded is counted in its memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingPasswords {

    private static final int LONGEST_SECONDS = 15 * 60;
    private static final int RECORDED_FOR_EACH_SOURCE = 100;

    private final JdbcClient owner =
            JdbcClient.create(SignetUnderTest.whoseTimePasses().database().ownerDataSource());
    private SignetUnderTest signet;
    private Office office;
    private House house;
    private People people;
    private Standstill still;

    @BeforeAll
    void start() {
        signet = SignetUnderTest.whoseTimePasses().another();
        office = new Office(signet);
    }

    @AfterAll
    void stop() {
        signet.close();
    }

    @BeforeEach
    void standStill() {
        house = office.house();
        people = office.people(house);
        still = signet.clock().standStill();
    }

    @AfterEach
    void goOn() {
        still.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void locksTheNameForTwiceAsLongEachTimeWhetherSomebodyHasItOrNot(boolean known) {
        String name = name(known);
        for (int failure = 1; failure < 5; failure++) {
            assertThat(guess(name)).isEqualTo("401 signin.wrong_credentials");
        }
        for (int locked = 1; locked < 2 * LONGEST_SECONDS; locked *= 2) {
            assertThat(guess(name)).isEqualTo("401 signin.wrong_credentials");
            int seconds = Math.min(locked, LONGEST_SECONDS);
            assertLocked(name, seconds);
            signet.clock().pass(Duration.ofSeconds(seconds).minusNanos(1_000));
            assertLocked(name, 1);
            signet.clock().pass(Duration.ofNanos(1_000));
        }
    }

    @Test
    void isForgottenAfterASuccessAndAfterAQuietWhile() {
        String name = name(true);
        fail(name, 4);
        assertThat(people.signIn(name, People.PASSWORD).status()).isEqualTo(201);
        fail(name, 5);
        assertLocked(name, 1);
        signet.clock().pass(Duration.ofMinutes(15));
        fail(name, 4);
        assertThat(people.signIn(name, People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void locksNothingEarlyWhereAnotherNodesClockIsAhead() {
        String name = name(true);
        fail(name, 1);
        int moved = owner.sql("update lookup.lockout set last_failed = last_failed + interval '2 seconds'"
                        + " where subject in (select id from lookup.app_user where pool = :pool)")
                .param("pool", house.pool().value())
                .update();
        assertThat(moved).isEqualTo(1);
        assertThat(people.signIn(name, People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void doesNotGetPastTheLockSideBySide() throws InterruptedException {
        String name = name(true);
        Map<String, Long> answers = sideBySide(30, guess -> guess(name));
        long judged = answers.getOrDefault("401 signin.wrong_credentials", 0L);
        assertThat(judged).isGreaterThanOrEqualTo(5);
        assertThat(answers.getOrDefault("429 signin.locked", 0L)).isEqualTo(30 - judged);
        assertThat(owner.sql("select failures from lookup.lockout l join lookup.app_user u on u.id = l.subject"
                                + " where u.pool = :pool")
                        .param("pool", house.pool().value())
                        .query(Long.class)
                        .single())
                .as("every guess that was judged counts")
                .isEqualTo(judged);
        assertLocked(name, (int) Math.min(LONGEST_SECONDS, 1L << Math.min(30, judged - 5)));
    }

    @Test
    void leavesNothingInTheLedgerWhereNobodyHasTheName() {
        long before = recorded();
        for (int guess = 0; guess < 30; guess++) {
            assertThat(guess(People.newName())).isEqualTo("401 signin.wrong_credentials");
        }
        assertThat(recorded()).isEqualTo(before);
        assertThat(counted()).isEqualTo(30);
    }

    @Test
    void leavesABoundedNumberOfEventsWhereSomebodyHasTheName() {
        int guesses = RECORDED_FOR_EACH_SOURCE + 20;
        for (int user = 0; user < guesses / 5; user++) {
            fail(name(true), 5);
        }
        long events = owner.sql("select count(*) from ledger.event where pool = :pool and name = 'session.auth_failed'")
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
        assertThat(events).isLessThanOrEqualTo(RECORDED_FOR_EACH_SOURCE);
        assertThat(events + counted()).as("none is lost").isEqualTo(guesses);
    }

    private String name(boolean known) {
        String name = People.newName();
        if (known) {
            office.user(house, name);
        }
        return name;
    }

    private void fail(String name, int times) {
        for (int failure = 0; failure < times; failure++) {
            assertThat(guess(name)).isEqualTo("401 signin.wrong_credentials");
        }
    }

    private String guess(String name) {
        return people.signIn(name, "Wrong-Horse-7-Battery").problem();
    }

    /** Also the right password is refused then, and asking does not make it longer. */
    private void assertLocked(String name, int seconds) {
        for (String password : List.of("Wrong-Horse-7-Battery", People.PASSWORD)) {
            Http.Answer answer = people.signIn(name, password);
            assertThat(answer.problem()).isEqualTo("429 signin.locked");
            assertThat(answer.header("Retry-After")).hasValue(Integer.toString(seconds));
        }
    }

    private static Map<String, Long> sideBySide(int times, Function<Integer, String> call) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> answers = IntStream.range(0, times)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return call.apply(one);
                            },
                            crowd))
                    .toList();
            start.countDown();
            return answers.stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private long recorded() {
        return owner.sql("select count(*) from ledger.event where pool = :pool and name like 'session.%'")
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
    }

    /** Counted in the look-up table, or already told the ledger as one number. */
    private long counted() {
        return owner.sql("select coalesce(sum(count), 0) from lookup.failure_count where pool = :pool")
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
    }
}
