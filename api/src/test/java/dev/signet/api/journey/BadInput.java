package dev.signet.api.journey;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in wrong is refused by its stable id and leaves the ledger as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInput {

    private static final List<String> PUBLIC = List.of(
            "/sign-ups",
            "/sign-ups/confirmation",
            "/sign-ups/code",
            "/sessions",
            "/challenges",
            "/tokens",
            "/revocations",
            "/password-resets",
            "/password-resets/confirmation");

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House ours = office.house();
    private final House theirs = office.house();
    private final People people = office.people(ours);
    private final String name = "alice-" + UUID.randomUUID();
    private final String late = People.newName();
    private final String confirmed = People.newName();
    private String lateCode;
    private String usedCode;
    private Person alice;

    @BeforeAll
    void prepare() {
        office.user(ours, name);
        people.signUp(late);
        lateCode = signet.mail().codeFor(People.addressOf(late));
        signet.clock().pass(Duration.ofHours(25));
        people.signUp(confirmed);
        usedCode = signet.mail().codeFor(People.addressOf(confirmed));
        people.confirm(confirmed, usedCode);
        alice = signedIn(people, name);
    }

    @ParameterizedTest
    @MethodSource({"bodies", "clients", "names", "codes", "requests"})
    void isRefusedByItsIdAndChangesNothing(BadCall bad) {
        bad.isRefusedAndChangesNothingIn(signet.database());
    }

    Stream<BadCall> bodies() {
        return PUBLIC.stream()
                .flatMap(route -> Stream.of(
                        new BadCall(
                                "malformed JSON at " + route,
                                "400 request.malformed_json",
                                () -> post(route, "{\"a\":")),
                        new BadCall("an array at " + route, "400 request.wrong_type", () -> post(route, "[]")),
                        new BadCall("nothing at " + route, "400 request.missing_field", () -> post(route, "{}")),
                        new BadCall(
                                "a number for a text at " + route,
                                "400 request.wrong_type",
                                () -> post(route, "{\"client_id\":7}")),
                        new BadCall(
                                "a control character at " + route,
                                "400 request.control_character",
                                () -> post(
                                        route,
                                        "{\"client_id\":\"" + ours.client().value()
                                                + "\",\"client_secret\":\"a\\u0000\"}")),
                        new BadCall("a form at " + route, "415 request.unsupported_media_type", () -> form(route)),
                        new BadCall(
                                "more than the limit at " + route,
                                "413 request.body_too_large",
                                () -> post(route, "{\"client_id\":\"" + "x".repeat(65 * 1024) + "\"}"))));
    }

    Stream<BadCall> clients() {
        House nowhere = new House(ours.tenant(), UserPoolId.of(UUID.randomUUID()), ours.client());
        House another = new House(theirs.tenant(), theirs.pool(), ours.client());
        AppClientId nobody = AppClientId.of(UUID.randomUUID());
        return Stream.of(
                        entries(office.people(nowhere), "a pool that does not exist"),
                        entries(office.people(another), "a pool that the client is not of"),
                        entries(office.people(ours, nobody), "a client that does not exist"))
                .flatMap(entries -> entries);
    }

    private Stream<BadCall> entries(People there, String where) {
        return Stream.of(
                new BadCall("a sign-up through " + where, "404 client.not_found", () -> there.signUp(People.newName())),
                new BadCall(
                        "a confirmation through " + where, "404 client.not_found", () -> there.confirm(late, lateCode)),
                new BadCall("a new code through " + where, "404 client.not_found", () -> there.resend(late)),
                new BadCall(
                        "a sign-in through " + where,
                        "404 client.not_found",
                        () -> there.signIn(name, People.PASSWORD)),
                new BadCall("a forgotten password through " + where, "404 client.not_found", () -> there.forgot(name)),
                new BadCall(
                        "a refresh through " + where,
                        "401 session.invalid_refresh_token",
                        () -> there.refresh(alice.refreshToken())));
    }

    Stream<BadCall> names() {
        return Stream.of(
                new BadCall(
                        "a name that is too long",
                        "400 signup.username_malformed",
                        () -> people.signUp("x".repeat(129))),
                new BadCall("an empty name", "400 signup.username_malformed", () -> people.signUp("")),
                new BadCall("a name with a space", "400 signup.username_malformed", () -> people.signUp("a b")),
                new BadCall(
                        "a name in two scripts that look alike",
                        "400 signup.username_malformed",
                        () -> people.signUp("\u0430" + name.substring(1))),
                new BadCall(
                        "a name with a letter that nobody sees",
                        "400 signup.username_malformed",
                        () -> people.signUp("a\u200b" + name.substring(1))),
                new BadCall(
                        "a name that reads from right to left",
                        "400 signup.username_malformed",
                        () -> people.signUp("a\u202e" + name.substring(1))),
                new BadCall(
                        "a name that somebody has in other letters of the same form",
                        "409 signup.username_exists",
                        () -> signUp("\uff41" + name.substring(1), People.PASSWORD, "a@example.org")),
                new BadCall(
                        "a name that somebody has in capitals",
                        "409 signup.username_exists",
                        () -> people.signUp("ALICE" + name.substring(5))),
                new BadCall(
                        "a password that is too long",
                        "400 password.unreadable",
                        () -> signUp("x1A-".repeat(65), "a@b.org")),
                new BadCall(
                        "a password that is too easy",
                        "400 password.not_conforming",
                        () -> signUp("password", "a@b.org")),
                new BadCall("an address that is none", "400 attribute.refused", () -> signUp(People.PASSWORD, "a@b")),
                new BadCall(
                        "an address that is too long",
                        "400 attribute.refused",
                        () -> signUp(People.PASSWORD, "a".repeat(64) + "@" + "b".repeat(2048) + ".org")),
                new BadCall(
                        "an attribute that the pool does not have",
                        "400 attribute.refused",
                        () -> http.json("PATCH", "/v1/me", "{\"attributes\":{\"custom:x\":\"y\"}}", alice.bearer())),
                new BadCall(
                        "an attribute that is too long",
                        "400 attribute.refused",
                        () -> http.json(
                                "PATCH",
                                "/v1/me",
                                "{\"attributes\":{\"name\":\"" + "x".repeat(2049) + "\"}}",
                                alice.bearer())));
    }

    Stream<BadCall> codes() {
        return Stream.of(
                new BadCall("a code that is too old", "400 code.expired", () -> people.confirm(late, lateCode)),
                new BadCall("a code that was used", "400 code.expired", () -> people.confirm(confirmed, usedCode)),
                new BadCall("a code of somebody else", "400 code.wrong", () -> people.confirm(name, lateCode)),
                new BadCall("a code for nobody", "400 code.wrong", () -> people.confirm(People.newName(), lateCode)),
                new BadCall(
                        "a sign-up code for a new password",
                        "400 code.wrong",
                        () -> people.reset(confirmed, usedCode, "Another-Horse-8-Battery")),
                new BadCall(
                        "a challenge that was never made",
                        "401 signin.invalid_challenge_session",
                        () -> post(
                                "/challenges",
                                "{\"client_id\":\"" + ours.client().value()
                                        + "\",\"session\":\"AAAA\",\"new_password\":\"x\"}")));
    }

    Stream<BadCall> requests() {
        return Stream.of(
                new BadCall(
                        "a pool's name that is none",
                        "404 request.unknown_identifier",
                        () -> http.post("/v1/pools/pol_x/sessions", "{}")),
                new BadCall(
                        "a field that the route does not know",
                        "400 request.unknown_field",
                        () -> post("/sessions", """
                        {"client_id":"%s","username":"%s","password":"%s","admin":true}""".formatted(ours.client().value(), name, People.PASSWORD))),
                new BadCall("an unknown path", "404 request.unknown_path", () -> post("/sign-up", "{}")),
                new BadCall(
                        "another method",
                        "405 request.method_not_allowed",
                        () -> http.json("PUT", people.path("/sessions"), "{}")),
                new BadCall(
                        "a key for repeats that is none",
                        "400 idempotency.key_invalid",
                        () -> people.signUp(People.newName(), "Idempotency-Key", "x".repeat(129))));
    }

    private Http.Answer signUp(String password, String email) {
        return signUp(People.newName(), password, email);
    }

    private Http.Answer signUp(String username, String password, String email) {
        return post("/sign-ups", """
                {"client_id":"%s","username":"%s","password":"%s","attributes":{"email":"%s"}}""".formatted(ours.client().value(), username, password, email));
    }

    private Http.Answer post(String route, String body) {
        return http.post(people.path(route), body);
    }

    private Http.Answer form(String route) {
        return http.send(
                "POST",
                people.path(route),
                BodyPublishers.ofString("username=alice"),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static Person signedIn(People people, String name) {
        return new Person(name, "", people.signIn(name, People.PASSWORD).json());
    }
}
