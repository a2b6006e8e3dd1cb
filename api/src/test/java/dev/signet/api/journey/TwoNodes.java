package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.pool.SigningKeyId;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes on one PostgreSQL: what one has answered, the other knows at its next request. Nothing here waits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodes {

    private static final String ELSEWHERE = "https://elsewhere.example";

    private final SignetUnderTest one = SignetUnderTest.whoseTimePasses();
    private final Office office = new Office(one);
    private SignetUnderTest other;
    private House house;
    private People atOne;
    private People atTheOther;

    @BeforeAll
    void start() {
        other = one.another();
        house = office.house();
        atOne = office.people(house);
        atTheOther = new Office(other).people(house);
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @Test
    void knowEachOthersUsers() {
        String alice = People.newName();
        assertThat(atOne.signUp(alice).status()).isEqualTo(201);
        assertThat(atTheOther.signUp(alice).problem()).isEqualTo("409 signup.username_exists");
        assertThat(atTheOther.signIn(alice, People.PASSWORD).problem()).isEqualTo("403 signin.user_not_confirmed");
        String code = one.mail().codeFor(People.addressOf(alice));
        assertThat(atOne.confirm(alice, code).status()).isEqualTo(204);
        assertThat(atTheOther.signIn(alice, People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void openTheirDoorsToTokensOfEachOther() {
        Person alice = signedInAtOne();
        assertThat(other.http().get("/v1/me", alice.bearer()).status()).isEqualTo(200);
        Http.Answer refreshed = atTheOther.refresh(alice.refreshToken());
        assertThat(refreshed.status()).isEqualTo(200);
        Person later = new Person(alice.name(), "", refreshed.json());
        assertThat(one.http().get("/v1/me", later.bearer()).status()).isEqualTo(200);
        assertThat(atOne.refresh(later.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void refuseWhatEachOtherHasRevoked() {
        Person alice = signedInAtOne();
        assertThat(other.http().get("/v1/me", alice.bearer()).status()).isEqualTo(200);
        Http.Answer out = one.http().send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), alice.bearer());
        assertThat(out.status()).isEqualTo(204);
        assertThat(other.http().get("/v1/me", alice.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(atTheOther.refresh(alice.refreshToken()).problem()).isEqualTo("401 session.revoked");
    }

    @Test
    void refuseWhatAKeySignedThatWasWithdrawnAtTheOther() throws Exception {
        House pool = office.house();
        String name = People.newName();
        office.user(pool, name);
        Person alice = new Person(
                name, "", office.people(pool).signIn(name, People.PASSWORD).json());
        assertThat(other.http().get("/v1/me", alice.bearer()).status()).isEqualTo(200); // the key is in its cache now
        office.withdraw(
                pool,
                new SigningKeyId(
                        SignedJWT.parse(alice.accessToken()).getHeader().getKeyID()));
        assertThat(other.http().get("/v1/me", alice.bearer()).status()).isEqualTo(401);
        Http.Answer refreshed = new Office(other).people(pool).refresh(alice.refreshToken());
        assertThat(new Person(name, "", refreshed.json()))
                .satisfies(again -> assertThat(
                                one.http().get("/v1/me", again.bearer()).status())
                        .isEqualTo(200));
    }

    @Test
    void refuseWhomAnOperatorHasDisabledAtTheOther() {
        Person alice = signedInAtOne();
        assertThat(other.http().get("/v1/me", alice.bearer()).status()).isEqualTo(200);
        office.disable(house.pool(), office.userOf(alice));
        assertThat(atTheOther.refresh(alice.refreshToken()).problem()).isEqualTo("401 session.user_disabled");
        assertThat(other.http().get("/v1/me", alice.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(atTheOther.signIn(alice.name(), People.PASSWORD).problem()).isEqualTo("403 signin.user_disabled");
    }

    @Test
    void countGuessesTogether() {
        String alice = People.newName();
        office.user(house, alice);
        try (var still = one.clock().standStill()) {
            for (int guess = 1; guess <= 5; guess++) {
                People node = guess % 2 == 0 ? atOne : atTheOther;
                assertThat(node.signIn(alice, "Wrong-Horse-" + guess).problem())
                        .isEqualTo("401 signin.wrong_credentials");
            }
            assertThat(atOne.signIn(alice, People.PASSWORD).problem()).isEqualTo("429 signin.locked");
            assertThat(atTheOther.signIn(alice, People.PASSWORD).problem()).isEqualTo("429 signin.locked");
        }
    }

    @Test
    void trustNoTokenThatWasIssuedUnderAnotherAddress() {
        try (SignetUnderTest moved = one.another("signet.public-url=" + ELSEWHERE)) {
            String alice = People.newName();
            office.user(house, alice);
            Person there = new Person(
                    alice,
                    "",
                    new Office(moved)
                            .people(house)
                            .signIn(alice, People.PASSWORD)
                            .json());
            assertThat(moved.http().get("/v1/me", there.bearer()).status()).isEqualTo(200);
            assertThat(one.http().get("/v1/me", there.bearer()).problem()).isEqualTo("401 token.wrong_issuer");
        }
    }

    private Person signedInAtOne() {
        String alice = People.newName();
        office.user(house, alice);
        return new Person(alice, "", atOne.signIn(alice, People.PASSWORD).json());
    }
}
