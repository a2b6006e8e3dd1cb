package dev.signet.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.AnswerNames;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignIn;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRefused;
import dev.signet.application.signin.SignInRequest;
import dev.signet.application.start.FirstStart;
import dev.signet.application.start.Started;
import dev.signet.application.user.SetUserPassword;
import dev.signet.domain.Actor;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StartingForTheFirstTime {

    private static final Caller SOMEBODY = new Caller(Actor.ANONYMOUS, "192.0.2.7", "test", "req-1");
    private static final String OWN_PASSWORD = "My-0wn-choice-of-password";
    private static final String GIVEN_PASSWORD = "An0ther-gave-me-this";

    @Test
    void makesAnOperatorWhoseSecretServesUntilTheyChooseAPassword() {
        try (Rooms node = Rooms.on(TestPostgres.migratedDatabase())) {
            Started first = node.get(FirstStart.class).start();
            Started second = node.get(FirstStart.class).start();

            assertThat(second.systemPool()).isEqualTo(first.systemPool());
            assertThat(second.consoleClient()).isEqualTo(first.consoleClient());
            assertThat(second.demo()).isPresent().isEqualTo(first.demo());
            assertThat(second.oneTimeSecret()).isPresent().isNotEqualTo(first.oneTimeSecret());

            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(() -> signIn(node, first, first.oneTimeSecret().orElseThrow()));
            SignInAnswer answer = signIn(node, second, second.oneTimeSecret().orElseThrow());
            assertThat(answer).isInstanceOf(Challenged.class);
            assertThat(node.get(AnswerChallenge.class)
                            .answer(
                                    new AnswerChallenge.Answer(
                                            new ClientCredentials(first.systemPool(), first.consoleClient(), null),
                                            Challenge.NEW_PASSWORD_REQUIRED,
                                            ((Challenged) answer).session(),
                                            Map.of(AnswerNames.NEW_PASSWORD, OWN_PASSWORD),
                                            Map.of()),
                                    SOMEBODY))
                    .isInstanceOf(SignedIn.class);

            assertThat(node.get(FirstStart.class).start().oneTimeSecret()).isEmpty();
            assertThat(signIn(node, first, OWN_PASSWORD)).isInstanceOf(SignedIn.class);
        }
    }

    @Test
    void leavesAloneWhatAnAdministratorHasGivenTheFirstOperator() {
        TestDatabase database = TestPostgres.migratedDatabase();
        try (Rooms node = Rooms.on(database)) {
            Started first = node.get(FirstStart.class).start();
            String operator = new JdbcTemplate(database.ownerDataSource())
                    .queryForObject("select id from lookup.house where name = 'first_operator'", String.class);
            node.get(SetUserPassword.class)
                    .set(
                            new Administrator(OperatorId.of(new UUID(1, 1)), OperatorRole.PLATFORM_ADMINISTRATOR, null),
                            first.systemPool(),
                            new UserId(Objects.requireNonNull(operator)),
                            GIVEN_PASSWORD,
                            false,
                            SOMEBODY);

            assertThat(node.get(FirstStart.class).start().oneTimeSecret()).isEmpty();
            assertThat(signIn(node, first, GIVEN_PASSWORD)).isInstanceOf(Challenged.class);
        }
    }

    @Test
    void makesOneHouseHoweverManyNodesStart() {
        TestDatabase database = TestPostgres.migratedDatabase();
        JdbcTemplate owner = new JdbcTemplate(database.ownerDataSource());
        try (Rooms node = Rooms.on(database)) {
            // The node's own start has made a house; without this none of the next ones knows of it.
            owner.update("delete from lookup.house");
            List<Started> started = atOnce(4, () -> node.get(FirstStart.class).start());
            assertThat(started)
                    .extracting(Started::systemPool)
                    .containsOnly(started.getFirst().systemPool());
            assertThat(count(owner, "lookup.tenant")).isEqualTo(4);
            assertThat(count(owner, "lookup.pool")).isEqualTo(4);
            assertThat(count(owner, "lookup.client")).isEqualTo(4);
            assertThat(count(owner, "lookup.operator")).isEqualTo(2);
        }
    }

    /** Each on a thread of its own: the common pool of a small machine would run one after the other. */
    private static <T> List<T> atOnce(int times, Supplier<T> body) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Stream.generate(() -> CompletableFuture.supplyAsync(body, threads)).limit(times).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static @Nullable Integer count(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private static SignInAnswer signIn(Rooms node, Started house, String password) {
        return node.get(SignIn.class)
                .signIn(
                        SignInRequest.byPassword(
                                new ClientCredentials(house.systemPool(), house.consoleClient(), null),
                                Started.FIRST_OPERATOR,
                                password),
                        SOMEBODY);
    }
}
