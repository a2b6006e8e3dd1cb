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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One challenge, and its right answer at two nodes at the same time. */
class AnsweringAtTwoNodes {

    private static final int ANSWERS = 8;

    private final SignetUnderTest one = SignetUnderTest.shared();
    private final SignetUnderTest other = one.another();
    private final Office office = new Office(one);
    private final House house = office.house(new MfaSettings(
            MfaMode.ON, Set.of(MfaFactor.EMAIL_OTP), Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP), null));
    private final List<People> doors = List.of(office.people(house), new Office(other).people(house));
    private final String alice = People.newName();

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void opensOneSessionWhereItFollowsAPassword() {
        office.user(house, alice, Map.of("email", People.addressOf(alice)), Set.of("email"));

        letsOneIn(doors.getFirst().signIn(alice, People.PASSWORD));
    }

    @Test
    void opensOneSessionWhereItIsTheOnlyProof() {
        office.mfa(
                house,
                new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP), null));
        office.user(house, alice, Map.of("email", People.addressOf(alice)), Set.of("email"));

        letsOneIn(doors.getLast().signInBy("USER_AUTH", alice, ",\"answers\":{\"preferred_challenge\":\"EMAIL_OTP\"}"));
    }

    private void letsOneIn(Http.Answer asked) {
        assertThat(asked.json().path("challenge").asString())
                .as("%s", asked.raw())
                .isEqualTo("EMAIL_OTP");
        String session = asked.json().path("session").asString();
        String code = one.mail().codeFor(People.addressOf(alice));

        List<Http.Answer> all =
                atOnce(number -> () -> doors.get(number % 2).answer("EMAIL_OTP", session, "email_otp_code", code));

        assertThat(all).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(all)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Http.Answer::problem)
                .containsOnly("401 signin.challenge_session_used");
        assertThat(sessionsThatBegan()).isOne();
    }

    /** All of them let go in the same moment. */
    private static List<Http.Answer> atOnce(Answering answering) {
        CountDownLatch ready = new CountDownLatch(ANSWERS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, ANSWERS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                Supplier<Http.Answer> answer = answering.by(number);
                                ready.countDown();
                                await(ready);
                                return answer.get();
                            },
                            threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long sessionsThatBegan() {
        return JdbcClient.create(one.database().ownerDataSource())
                .sql("select count(*) from ledger.event where pool = :pool and name = 'session.auth_succeeded'")
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
    }

    private interface Answering {
        Supplier<Http.Answer> by(int number);
    }
}
