package dev.signet.api.rest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ARepeatedCall {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final String key = UUID.randomUUID().toString();

    @Test
    void getsTheSameAnswerAndCreatesNothingMore() {
        String name = People.newName();
        Http.Answer first = signet.people().signUp(name, "Idempotency-Key", key);
        Http.Answer again = signet.people().signUp(name, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.header("Signet-Written")).isEqualTo(first.header("Signet-Written"));
        assertThat(signet.people().signUp(name).problem()).isEqualTo("409 signup.username_exists");
    }

    @Test
    void withAnotherBodyIsRefused() {
        assertThat(signet.people()
                        .signUp(People.newName(), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
        assertThat(signet.people()
                        .signUp(People.newName(), "Idempotency-Key", key)
                        .problem())
                .isEqualTo("422 idempotency.key_reused");
    }

    @Test
    void afterARefusalIsAFirstCall() {
        String taken = People.newName();
        assertThat(signet.people().signUp(taken).status()).isEqualTo(201);
        assertThat(signet.people().signUp(taken, "Idempotency-Key", key).problem())
                .isEqualTo("409 signup.username_exists");
        assertThat(signet.people()
                        .signUp(People.newName(), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void keepsItsSecretSealed() {
        String[] admin = headers(signet.administrator());
        String path = "/v1/pools/" + signet.demo().pool().value() + "/clients";
        String body = "{\"settings\":{\"name\":\"Backend\"},\"confidential\":true}";
        Http.Answer first = http.post(path, body, admin);
        String secret = first.json().path("client_secret").asString();
        assertThat(http.post(path, body, admin).json().path("client_secret").asString())
                .isEqualTo(secret);
        Integer inClear = new JdbcTemplate(signet.database().ownerDataSource())
                .queryForObject(
                        "select count(*) from lookup.idempotency where position(?::bytea in sealed) > 0",
                        Integer.class,
                        secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(inClear).isZero();
    }

    @Test
    void atTheSameTimeCreatesOneThing() throws Exception {
        String[] admin = headers(signet.administrator());
        Callable<Http.Answer> create = () -> http.post("/v1/tenants", "{\"name\":\"Once " + key + "\"}", admin);
        List<Http.Answer> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            answers = callers.invokeAll(Stream.generate(() -> create).limit(8).toList()).stream()
                    .map(ARepeatedCall::done)
                    .toList();
        }
        assertThat(answers)
                .allMatch(answer -> answer.status() == 201 || answer.problem().equals("409 idempotency.in_progress"));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Http.Answer::text)
                        .distinct())
                .hasSize(1);
        Integer tenants = new JdbcTemplate(signet.database().ownerDataSource())
                .queryForObject("select count(*) from lookup.tenant where name = ?", Integer.class, "Once " + key);
        assertThat(tenants).isEqualTo(1);
    }

    @Test
    void needsASaneKey() {
        assertThat(signet.people()
                        .signUp(People.newName(), "Idempotency-Key", "x".repeat(129))
                        .problem())
                .isEqualTo("400 idempotency.key_invalid");
    }

    private String[] headers(String token) {
        String[] bearer = Operators.bearer(token);
        return new String[] {bearer[0], bearer[1], "Idempotency-Key", key};
    }

    private static Http.Answer done(Future<Http.Answer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
