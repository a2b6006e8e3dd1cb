package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.TestClock.Standstill;
import dev.signet.api.rest.Http;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefreshTokensThatMustNotWork {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final String alice = People.newName();
    private final UserId user = office.user(house, alice);
    private Standstill still;

    @BeforeEach
    void standStill() {
        still = signet.clock().standStill();
    }

    @AfterEach
    void goOn() {
        still.close();
    }

    @Test
    void areThoseThatWereReplacedAndCameBack() {
        Person first = signedIn();
        String second = next(first.refreshToken());
        String third = next(second);
        signet.clock().pass(GRACE);
        assertThat(people.refresh(second).problem()).isEqualTo("401 session.refresh_token_reused");
        assertThat(people.refresh(third).problem()).isEqualTo("401 session.revoked");
        assertThat(signet.http().get("/v1/me", first.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(history(first))
                .containsExactly(
                        "session.auth_succeeded",
                        "session.tokens_issued",
                        "session.tokens_refreshed",
                        "session.tokens_refreshed",
                        "session.token_reuse_detected",
                        "session.token_revoked");
    }

    @Test
    void leaveOneTraceEachHoweverOftenTheyComeBackToASessionThatGoesOn() {
        People people = office.people(house, office.client(house.pool(), new RefreshRotation(true, GRACE, false)));
        Person person =
                new Person(alice, "", people.signIn(alice, People.PASSWORD).json());
        List<String> tokens = new ArrayList<>(List.of(person.refreshToken()));
        for (int i = 0; i < 3; i++) {
            tokens.add(people.refresh(tokens.getLast())
                    .json()
                    .path("refresh_token")
                    .asString());
        }
        signet.clock().pass(GRACE);
        for (int i = 0; i < 5; i++) {
            for (String replaced : tokens.subList(0, 3)) {
                assertThat(people.refresh(replaced).problem()).isEqualTo("401 session.refresh_token_reused");
            }
        }
        assertThat(history(person))
                .filteredOn("session.token_reuse_detected"::equals)
                .hasSize(3);
        assertThat(people.refresh(tokens.getLast()).status()).isEqualTo(200);
    }

    @Test
    void areNotThoseThatAreTriedAgainAtOnceBecauseTheAnswerWasLost() {
        Person first = signedIn();
        next(first.refreshToken());
        signet.clock().pass(GRACE.minusNanos(1_000));
        String again = next(first.refreshToken());
        assertThat(people.refresh(again).status()).isEqualTo(200);
    }

    @Test
    void areThoseBeforeTheLastEvenAtOnce() {
        Person first = signedIn();
        next(next(first.refreshToken()));
        assertThat(people.refresh(first.refreshToken()).problem()).isEqualTo("401 session.refresh_token_reused");
    }

    @Test
    void areThoseOfAnotherClient() {
        Person first = signedIn();
        People elsewhere = office.people(house, office.client(house.pool(), TokenValidity.DEFAULT));
        assertThat(elsewhere.refresh(first.refreshToken()).problem()).isEqualTo("401 session.invalid_refresh_token");
        assertThat(elsewhere.revoke(first.refreshToken()).status()).isEqualTo(204);
        assertThat(people.refresh(first.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void areThoseOfAnotherPool() {
        Person first = signedIn();
        People elsewhere = office.people(office.house());
        assertThat(elsewhere.refresh(first.refreshToken()).problem()).isEqualTo("401 session.invalid_refresh_token");
        assertThat(people.refresh(first.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void areThoseThatWereChangedByOneBitAndTheyCostNoRead() {
        String token = signedIn().refreshToken();
        int last = token.length() - 20;
        char other = token.charAt(last) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, last) + other + token.substring(last + 1);
        costsNoRead(forged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "signet_rt_", "signet_rt_AAAA", "eyJhbGciOiJub25lIn0.e30.", "' or 1=1 --"})
    void areThoseThatAreRubbishAndTheyCostNoRead(String rubbish) {
        costsNoRead(rubbish);
    }

    @Test
    void areThoseOfSessionsThatWereLeft() {
        Person first = signedIn();
        signet.http().send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), first.bearer());
        assertThat(people.refresh(first.refreshToken()).problem()).isEqualTo("401 session.revoked");
    }

    @Test
    void areThoseThatWereGivenBack() {
        Person first = signedIn();
        String second = next(first.refreshToken());
        assertThat(people.revoke(first.refreshToken()).status()).isEqualTo(204);
        assertThat(people.refresh(second).problem()).isEqualTo("401 session.revoked");
    }

    @Test
    void areThoseOfUsersWhoAreDisabledAndNotAgainOnceTheyAreEnabled() {
        Person first = signedIn();
        office.disable(house.pool(), user);
        assertThat(people.refresh(first.refreshToken()).problem()).isEqualTo("401 session.user_disabled");
        office.enable(house.pool(), user);
        assertThat(people.refresh(first.refreshToken()).problem()).isEqualTo("401 session.revoked");
    }

    @Test
    void areThoseOfUsersWhoAreGone() {
        Person first = signedIn();
        office.delete(house.pool(), user);
        assertThat(people.refresh(first.refreshToken()).problem()).isEqualTo("401 session.revoked");
    }

    @Test
    void areThoseFromBeforeAPasswordReset() {
        String name = People.newName();
        String address = People.addressOf(name);
        assertThat(people.signUp(name).status()).isEqualTo(201);
        people.confirm(name, signet.mail().codeFor(address));
        Person before =
                new Person(name, address, people.signIn(name, People.PASSWORD).json());
        people.forgot(name);
        Http.Answer reset = people.reset(name, signet.mail().codeFor(address), "Another-Horse-8-Battery");
        assertThat(reset.status()).isEqualTo(204);
        assertThat(people.refresh(before.refreshToken()).problem()).isEqualTo("401 session.revoked");
    }

    @Test
    void areThoseThatHaveLivedLongEnoughHoweverOftenTheyWereUsed() {
        Duration hour = Duration.ofHours(1);
        Duration brief = Duration.ofMinutes(5);
        People shortLived = office.people(house, office.client(house.pool(), new TokenValidity(brief, brief, hour)));
        String token = shortLived
                .signIn(alice, People.PASSWORD)
                .json()
                .path("refresh_token")
                .asString();
        signet.clock().pass(hour.minusSeconds(1));
        Http.Answer late = shortLived.refresh(token);
        assertThat(late.status()).isEqualTo(200);
        signet.clock().pass(Duration.ofSeconds(1));
        assertThat(shortLived
                        .refresh(late.json().path("refresh_token").asString())
                        .problem())
                .isEqualTo("401 session.expired");
    }

    private void costsNoRead(String token) {
        List<String> asked = signet.statements()
                .during(() ->
                        assertThat(people.refresh(token).problem()).isEqualTo("401 session.invalid_refresh_token"));
        assertThat(asked).isEmpty();
    }

    private Person signedIn() {
        return new Person(alice, "", people.signIn(alice, People.PASSWORD).json());
    }

    private String next(String token) {
        Http.Answer answer = people.refresh(token);
        assertThat(answer.status()).isEqualTo(200);
        String next = answer.json().path("refresh_token").asString();
        assertThat(next).isNotEqualTo(token);
        return next;
    }

    private List<String> history(Person person) {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select name from ledger.event where stream = :session order by sequence")
                .param("session", person.tokens().path("session_id").asString())
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
