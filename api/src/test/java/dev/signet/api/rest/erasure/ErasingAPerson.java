package dev.signet.api.rest.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.ledger.vault.SubjectKeys;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ErasingAPerson {

    private static final String REASON = "{\"reason\":\"CONSENT_WITHDRAWN\"}";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final String[] admin = Operators.bearer(signet.administrator());
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());

    @Test
    void leavesNothingByWhichThePersonCanBeRead() {
        Person alice = people.newcomer();
        String user = idOf(alice);
        people.signIn(alice.name(), "a wrong one");
        people.forgot(alice.name());
        signet.finishSending();
        owner.sql("insert into lookup.lockout (subject, failures, last_failed) values (:subject, 1, now())")
                .param("subject", user + "|SMS")
                .update();

        assertThat(http.post(erasure(user), REASON, admin).status()).isEqualTo(204);

        assertThat(http.get("/v1/me", alice.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(people.refresh(alice.refreshToken()).status()).isEqualTo(401);
        assertThat(count("vault.password where user_id", user)).isZero();
        assertThat(count("vault.srp_verifier where user_id", user)).isZero();
        assertThat(count("vault.code where user_id", user)).isZero();
        assertThat(count("lookup.app_user where id", user)).isZero();
        assertThat(count("lookup.lockout where subject", user)).isZero();
        assertThat(count("lookup.lockout where subject", user + "|SMS")).isZero();
        assertThat(count("lookup.login_name where user_id", user)).isZero();
        assertThat(count("ledger.snapshot where stream", user)).isZero();
        assertThat(count("delivery.outbox where sealed is not null and user_id", user))
                .isZero();
        assertThat(count("vault.subject_key where wrapped is not null and subject", user))
                .isZero();
        assertThat(signet.part(SubjectKeys.class).open(user, new byte[64], new byte[0]))
                .isEmpty();
        await().atMost(Duration.ofSeconds(20)).until(() -> count("view.app_user where id", user) == 0);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("view.audit where type = 'user.erased' and user_id", user) == 1);
        assertThat(count("view.user_attribute where user_id", user)).isZero();
        assertThat(count("view.audit where source is not null and actor_kind <> 'OPERATOR' and user_id", user))
                .isZero();
        JsonNode timeline =
                http.get(path(user) + "/timeline?limit=200", admin).json().path("events");
        assertThat(timeline.toString())
                .contains("user.registered", "\"username\":{\"erased\":true}", "CONSENT_WITHDRAWN")
                .doesNotContain(alice.name(), alice.email());
        assertThat(timeline.valueStream()
                        .filter(event ->
                                !event.path("actor").path("kind").asString().equals("OPERATOR"))
                        .map(event -> event.path("address").toString()))
                .isNotEmpty()
                .allMatch("{\"erased\":true}"::equals);
    }

    @Test
    void isWhatTheDeletionOfAnAccountIsToo() {
        Person alice = people.newcomer();
        Person bob = people.newcomer();
        String alices = idOf(alice);
        String bobs = idOf(bob);

        http.send("DELETE", "/v1/me", BodyPublishers.noBody(), alice.bearer());
        http.send("DELETE", path(bobs), BodyPublishers.noBody(), admin);

        for (String user : List.of(alices, bobs)) {
            assertThat(count("vault.subject_key where destroyed_at is not null and subject", user))
                    .isEqualTo(1);
        }
        assertThat(reasonOf(alices)).contains("OWN_ACCOUNT_DELETED").contains("USER");
        assertThat(reasonOf(bobs)).contains("\"ACCOUNT_DELETED\"").contains("OPERATOR");
    }

    @Test
    void happensOnceAndDestroysAgainWhatABackupBroughtBack() {
        Person alice = people.newcomer();
        String user = idOf(alice);
        byte[] wrapped = owner.sql("select wrapped from vault.subject_key where subject = ?")
                .param(user)
                .query(byte[].class)
                .single();
        http.post(erasure(user), REASON, admin);
        owner.sql("update vault.subject_key set wrapped = ?, destroyed_at = null where subject = ?")
                .params(wrapped, user)
                .update();

        assertThat(http.post(erasure(user), REASON, admin).status()).isEqualTo(204);

        assertThat(count("vault.subject_key where wrapped is not null and subject", user))
                .isZero();
        assertThat(count("ledger.event where name = 'user.erased' and stream", user))
                .isEqualTo(1);
    }

    @Test
    void keepsTheNamesFromTheNextComerForAWhile() {
        Person alice = people.newcomer();
        http.post(erasure(idOf(alice)), REASON, admin);

        assertThat(people.signUp(alice.name()).problem()).isEqualTo("409 signup.username_exists");
        assertThat(people.signIn(alice.name(), People.PASSWORD).problem())
                .isEqualTo(people.signIn(People.newName(), People.PASSWORD).problem());

        owner.sql("update lookup.login_name set held_until = '2001-01-01' where held_until is not null and pool = ?")
                .param(house.pool().value())
                .update();

        assertThat(people.signUp(alice.name()).status()).isEqualTo(201);
    }

    @Test
    void isForThoseWhoMayChangeUsersOfTheTenantAndNotForOperators() {
        Person alice = people.newcomer();
        String user = idOf(alice);
        String[] auditor = office.operator(OperatorRole.AUDITOR, house.tenant()).bearer();
        String[] stranger = office.operator(
                        OperatorRole.TENANT_ADMINISTRATOR, office.house().tenant())
                .bearer();

        assertThat(http.post(erasure(user), REASON, auditor).status()).isEqualTo(403);
        assertThat(http.post(erasure(user), REASON, stranger).status()).isEqualTo(404);
        assertThat(http.post(erasure(user), REASON, alice.bearer()).status()).isEqualTo(403);
        assertThat(http.post(erasure(user), "{\"reason\":\"BORED\"}", admin).status())
                .isEqualTo(400);
        assertThat(http.post(erasure("usr_00000000000070008000000000000000"), REASON, admin)
                        .problem())
                .isEqualTo("404 user.not_found");
        assertThat(http.get("/v1/me", alice.bearer()).status()).isEqualTo(200);
    }

    private String reasonOf(String user) {
        return owner.sql("select payload from ledger.event where name = 'user.erased' and stream = ?")
                .param(user)
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .single();
    }

    private String idOf(Person person) {
        JsonNode me = http.get("/v1/me", person.bearer()).json();
        return me.path("user_id").asString();
    }

    private String path(String user) {
        return "/v1/pools/" + house.pool().value() + "/users/" + user;
    }

    private String erasure(String user) {
        return path(user) + "/erasure";
    }

    private int count(String where, String value) {
        return owner.sql("select count(*) from " + where + " = ?")
                .param(value)
                .query(Integer.class)
                .single();
    }
}
