package dev.signet.api.journey;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.session.SessionId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are forged, foreign, old or of the wrong kind open nothing and leave the ledger as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokens {

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House ours = office.house();
    private final House theirs = office.house();
    private final People people = office.people(ours);
    private Person expired;
    private Person alice;
    private Person bob;
    private Person left;

    @BeforeAll
    void prepare() {
        office.user(ours, "alice");
        office.user(theirs, "bob");
        expired = signedIn(people, "alice");
        signet.clock().pass(Duration.ofHours(2));
        alice = signedIn(people, "alice");
        bob = signedIn(office.people(theirs), "bob");
        left = signedIn(people, "alice");
        http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), left.bearer());
    }

    @ParameterizedTest
    @MethodSource({"accessTokens", "refreshTokens"})
    void areRefusedByTheirIdsAndChangeNothing(BadCall bad) {
        bad.isRefusedAndChangesNothingIn(signet.database());
    }

    Stream<BadCall> accessTokens() {
        ForgedTokens forged = new ForgedTokens(http, ours.pool());
        return Stream.of(
                token("none", "401 token.missing"),
                token("with no signature and alg none", "401 token.malformed", forged::unsigned),
                token("signed by a key of a stranger", "401 token.untrusted", forged::byAStranger),
                token("signed with the public key as a secret", "401 token.untrusted", forged::byThePublicKey),
                token("with another pool's claims", "401 token.untrusted", token -> forged.claiming(token, bob)),
                token("of a session that was left", "401 token.revoked", token -> left.accessToken()),
                token("that is too old", "401 token.expired", token -> expired.accessToken()),
                token(
                        "that is an ID token",
                        "401 token.wrong_use",
                        token -> alice.tokens().path("id_token").asString()),
                token("that is a refresh token", "401 token.malformed", token -> alice.refreshToken()),
                new BadCall(
                        "an operator's route for a user",
                        "403 operator.not_allowed",
                        () -> http.get("/v1/audit/events", alice.bearer())),
                new BadCall(
                        "somebody else's session",
                        "404 session.not_found",
                        () -> delete("/v1/me/sessions/"
                                + bob.tokens().path("session_id").asString())),
                new BadCall(
                        "a session that is none",
                        "404 session.not_found",
                        () -> delete("/v1/me/sessions/"
                                + SessionId.of(UUID.randomUUID()).value())),
                new BadCall(
                        "a session's name that is none",
                        "404 request.unknown_identifier",
                        () -> delete("/v1/me/sessions/1%20or%201=1")));
    }

    Stream<BadCall> refreshTokens() {
        People secondClient = office.people(ours, office.client(ours.pool(), TokenValidity.DEFAULT));
        return Stream.of(
                new BadCall(
                        "an access token to refresh with",
                        "401 session.invalid_refresh_token",
                        () -> people.refresh(alice.accessToken())),
                new BadCall(
                        "another pool's refresh token",
                        "401 session.invalid_refresh_token",
                        () -> people.refresh(bob.refreshToken())),
                new BadCall(
                        "another client's refresh token",
                        "401 session.invalid_refresh_token",
                        () -> secondClient.refresh(alice.refreshToken())),
                new BadCall(
                        "the refresh token of a session that was left",
                        "401 session.revoked",
                        () -> people.refresh(left.refreshToken())));
    }

    private BadCall token(String what, String problem) {
        return new BadCall("a token: " + what, problem, () -> http.get("/v1/me"));
    }

    private BadCall token(String what, String problem, UnaryOperator<String> made) {
        return new BadCall(
                "a token " + what,
                problem,
                () -> http.get("/v1/me", "Authorization", "Bearer " + made.apply(alice.accessToken())));
    }

    private Http.Answer delete(String path) {
        return http.send("DELETE", path, BodyPublishers.noBody(), alice.bearer());
    }

    private static Person signedIn(People people, String name) {
        return new Person(name, "", people.signIn(name, People.PASSWORD).json());
    }
}
