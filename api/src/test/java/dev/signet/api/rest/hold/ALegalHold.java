package dev.signet.api.rest.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ALegalHold {

    private static final String POOL = "{\"scope\":\"POOL\",\"case_reference\":\"C-1\",\"reason\":\"raid\"}";
    private static final String TENANT = "{\"case_reference\":\"C-1\",\"reason\":\"raid\"}";

    private final HoldRoom room = new HoldRoom();
    private final Http http = room.http;

    @Test
    void keepsAPersonFromBeingErasedByOperators() {
        String alice = room.idOf(room.people.newcomer());
        String hold = room.placed(HoldRoom.on(alice));

        for (Http.Answer answer :
                List.of(room.erase(alice), room.delete(room.pool() + "/users/" + alice, room.admin))) {
            assertThat(answer.problem()).isEqualTo("409 erasure.held");
            assertThat(answer.text()).contains(hold);
        }
        assertThat(room.keyIsThere(alice)).isTrue();
        assertThat(room.count("lookup.app_user where id", alice)).isEqualTo(1);

        room.release(hold);
        assertThat(room.erase(alice).status()).isEqualTo(204);
        assertThat(room.keyIsThere(alice)).isFalse();
    }

    @Test
    void keepsAPersonWhoseSessionOrPoolOrTenantIsHeld() {
        Person alice = room.people.newcomer();
        String user = room.idOf(alice);
        String session = alice.tokens().path("session_id").asString();

        String onSession = room.placed(HoldRoom.onSession(session));
        assertThat(room.erase(user).text()).contains(onSession);
        assertThat(room.erase(room.idOf(room.people.newcomer())).status()).isEqualTo(204);
        room.release(onSession);

        String onPool = room.placed(POOL);
        assertThat(room.erase(user).text()).contains(onPool);
        room.release(onPool);

        String onTenant = http.post(room.tenant() + "/legal-holds", TENANT, room.admin)
                .json()
                .path("hold_id")
                .asString();
        assertThat(room.erase(user).text()).contains(onTenant);
        http.post(room.tenant() + "/legal-holds/" + onTenant + "/release", "{\"reason\":\"over\"}", room.admin);

        assertThat(room.erase(user).status()).isEqualTo(204);
    }

    @Test
    void isNothingThatWhoeverDeletesTheirOwnAccountIsTold() {
        Person alice = room.people.newcomer();
        Person bob = room.people.newcomer();
        String held = room.idOf(alice);
        String hold = room.placed(HoldRoom.on(held));

        Http.Answer alices = room.delete("/v1/me", alice.bearer());
        Http.Answer bobs = room.delete("/v1/me", bob.bearer());

        assertThat(alices.status()).isEqualTo(bobs.status());
        assertThat(alices.text()).isEqualTo(bobs.text());
        for (Person each : List.of(alice, bob)) {
            assertThat(http.get("/v1/me", each.bearer()).problem()).isEqualTo("401 token.revoked");
            assertThat(room.people.refresh(each.refreshToken()).status()).isEqualTo(401);
            assertThat(room.people.signIn(each.name(), People.PASSWORD).problem())
                    .isEqualTo(room.people
                            .signIn(People.newName(), People.PASSWORD)
                            .problem());
            assertThat(room.people.signUp(each.name()).problem()).isEqualTo("409 signup.username_exists");
        }
        assertThat(room.count("vault.password where user_id", held)).isZero();
        assertThat(room.count("vault.srp_verifier where user_id", held)).isZero();
        assertThat(room.keyIsThere(held)).as("what is held can be read").isTrue();
        assertThat(room.erase(held).problem()).isEqualTo("409 erasure.held");
        JsonNode timeline = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> http.get(room.pool() + "/users/" + held + "/timeline?limit=200", room.admin)
                                .json()
                                .path("events"),
                        events -> events.toString().contains("user.erasure_deferred"));
        assertThat(timeline.toString()).contains(alice.name()).doesNotContain(hold);

        room.release(hold);

        await().atMost(Duration.ofSeconds(30)).until(() -> !room.keyIsThere(held));
        assertThat(room.owner
                        .sql(
                                "select convert_from(payload, 'UTF8') from ledger.event where name = 'user.erased' and stream = ?")
                        .param(held)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("OWN_ACCOUNT_DELETED", "SYSTEM");
        assertThat(room.count("lookup.owed_erasure where user_id", held)).isZero();
    }

    @Test
    void leavesAnErasureOwedAsLongAsAnotherStands() {
        Person alice = room.people.newcomer();
        Person bob = room.people.newcomer();
        String user = room.idOf(alice);
        String other = room.idOf(bob);
        String first = room.placed(HoldRoom.on(user));
        String second = room.placed(HoldRoom.on(user));
        String bobs = room.placed(HoldRoom.on(other));
        room.delete("/v1/me", alice.bearer());
        room.delete("/v1/me", bob.bearer());
        room.release(first);
        room.release(bobs);

        await().atMost(Duration.ofSeconds(30)).until(() -> !room.keyIsThere(other));
        assertThat(room.keyIsThere(user)).isTrue();

        room.release(second);
        await().atMost(Duration.ofSeconds(30)).until(() -> !room.keyIsThere(user));
    }

    @Test
    void isOnRecordWithTheCaseAndWhoPlacedAndReleasedIt() {
        String alice = room.idOf(room.people.newcomer());
        String hold = room.placed(HoldRoom.on(alice));
        JsonNode standing =
                http.get(room.pool() + "/legal-holds/" + hold, room.admin).json();
        assertThat(standing.path("case_reference").asString()).isEqualTo("C-12/26");
        assertThat(standing.path("placed_by").path("kind").asString()).isEqualTo("OPERATOR");
        assertThat(standing.path("released_at").isString()).isFalse();

        JsonNode released = room.release(hold);
        JsonNode again = room.release(hold);

        assertThat(released.path("release_reason").asString()).isEqualTo("settled");
        assertThat(released.path("released_by").path("kind").asString()).isEqualTo("OPERATOR");
        assertThat(again).isEqualTo(released);
        assertThat(room.owner
                        .sql("select name from ledger.event where stream = ? order by sequence")
                        .param(hold)
                        .query(String.class)
                        .list())
                .containsExactly("hold.placed", "hold.released");
        assertThat(http.get(room.pool() + "/users/" + alice + "/timeline", room.admin)
                        .text())
                .as("nobody finds it among what is held on them")
                .doesNotContain("hold.placed");
    }

    @Test
    void isListedPageByPageAtItsPoolAndAtItsTenant() {
        String one = room.placed(POOL);
        String two = room.placed(POOL);
        String three = http.post(room.tenant() + "/legal-holds", TENANT, room.admin)
                .json()
                .path("hold_id")
                .asString();

        JsonNode first =
                http.get(room.pool() + "/legal-holds?limit=1", room.admin).json();
        JsonNode second = http.get(
                        room.pool() + "/legal-holds?limit=1&cursor="
                                + first.path("next_cursor").asString(),
                        room.admin)
                .json();

        assertThat(first.path("items").findValuesAsString("hold_id")).containsExactly(one);
        assertThat(second.path("items").findValuesAsString("hold_id")).containsExactly(two);
        assertThat(second.path("next_cursor").isString()).isFalse();
        assertThat(http.get(room.tenant() + "/legal-holds", room.admin)
                        .json()
                        .path("items")
                        .findValuesAsString("hold_id"))
                .containsExactly(one, two, three);
        assertThat(http.get(room.pool() + "/legal-holds/" + three, room.admin).problem())
                .isEqualTo("404 hold.not_found");
    }

    @Test
    void isPlacedOnceByARepeatedCall() {
        String alice = room.idOf(room.people.newcomer());
        String[] twice = {room.admin[0], room.admin[1], "Idempotency-Key", "hold-" + alice};

        Http.Answer first = room.place(HoldRoom.on(alice), twice);
        Http.Answer again = room.place(HoldRoom.on(alice), twice);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(room.count("lookup.legal_hold where user_id", alice)).isEqualTo(1);
    }

    @Test
    void isRefusedOnWhatIsNotThereAndOnWhatIsGone() {
        Person stranger = room.office.people(room.office.house()).newcomer();
        String erased = room.idOf(room.people.newcomer());
        room.erase(erased);

        assertThat(room.place(HoldRoom.on(room.idOf(stranger))).problem()).isEqualTo("404 hold.target_not_found");
        assertThat(room.place(HoldRoom.onSession(
                                stranger.tokens().path("session_id").asString()))
                        .problem())
                .isEqualTo("404 hold.target_not_found");
        assertThat(room.place(HoldRoom.on(erased)).problem()).isEqualTo("409 hold.person_erased");
        for (String wrong : List.of(
                POOL.replace("POOL", "TENANT"),
                POOL.replace("POOL", "USER"),
                POOL.replace("C-1", " "),
                POOL.replace("raid", ""))) {
            assertThat(room.place(wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(room.count("lookup.legal_hold where pool", room.house.pool().value()))
                .isZero();
    }

    @Test
    void isForThoseWhoManageHoldsAndSeenByAuditors() {
        String alice = room.idOf(room.people.newcomer());
        String hold = room.placed(HoldRoom.on(alice));
        String[] auditor =
                room.office.operator(OperatorRole.AUDITOR, room.house.tenant()).bearer();
        String[] reader = room.office
                .operator(OperatorRole.READ_ONLY, room.house.tenant())
                .bearer();
        String path = room.pool() + "/legal-holds/" + hold;

        assertThat(http.get(path, auditor).status()).isEqualTo(200);
        assertThat(room.place(HoldRoom.on(alice), auditor).status()).isEqualTo(403);
        assertThat(http.post(path + "/release", "{\"reason\":\"x\"}", auditor).status())
                .isEqualTo(403);
        assertThat(http.get(path, reader).status()).isEqualTo(403);
        assertThat(http.get(room.pool() + "/legal-holds", reader).status()).isEqualTo(403);
    }
}
