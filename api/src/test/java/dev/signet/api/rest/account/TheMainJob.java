package dev.signet.api.rest.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class TheMainJob {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final People people = signet.people();
    private final Http http = signet.http();

    @Test
    void runsFromSignUpToTheRefusedCallAfterTheSignOut() {
        Person alice = people.newcomer();
        Http.Answer me = http.get("/v1/me", alice.bearer());
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("username").asString()).isEqualTo(alice.name());
        assertThat(me.json().path("verified").get(0).asString()).isEqualTo("email");

        Http.Answer refreshed = people.refresh(alice.refreshToken());
        assertThat(refreshed.status()).isEqualTo(200);
        Person later = new Person(alice.name(), alice.email(), refreshed.json());

        assertThat(http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), later.bearer())
                        .status())
                .isEqualTo(204);
        assertThat(http.get("/v1/me", later.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(http.get("/v1/me", alice.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(people.refresh(alice.refreshToken()).problem()).isEqualTo("401 session.revoked");
    }

    @Test
    void opensNothingToAnIdToken() {
        Person alice = people.newcomer();
        String idToken = alice.tokens().path("id_token").asString();
        Http.Answer answer = http.get("/v1/me", "Authorization", "Bearer " + idToken);
        assertThat(answer.problem()).isEqualTo("401 token.wrong_use");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void letsAForgottenPasswordBeReplaced() {
        Person alice = people.newcomer();
        assertThat(people.forgot(alice.name())
                        .json()
                        .path("code_delivery")
                        .path("medium")
                        .asString())
                .isEqualTo("EMAIL");
        String code = signet.mail().codeFor(alice.email());
        assertThat(people.reset(alice.name(), code, "Another-Horse-8-Battery").status())
                .isEqualTo(204);
        assertThat(people.signIn(alice.name(), People.PASSWORD).problem()).isEqualTo("401 signin.wrong_credentials");
        assertThat(people.signIn(alice.name(), "Another-Horse-8-Battery").status())
                .isEqualTo(201);
        assertThat(http.get("/v1/me", alice.bearer()).problem()).isEqualTo("401 token.revoked");
    }

    @Test
    void keepsTheOldAddressUntilTheNewOneIsVerified() {
        Person alice = people.newcomer();
        String moved = "moved-" + alice.email();
        Http.Answer changed = http.json(
                "PATCH", "/v1/me", "{\"attributes\":{\"email\":\"" + moved + "\",\"name\":\"Alice\"}}", alice.bearer());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("code_deliveries").size()).isEqualTo(1);
        assertThat(email(alice)).isEqualTo(alice.email());
        Http.Answer verified = http.post(
                "/v1/me/attributes/email/verification",
                "{\"code\":\"" + signet.mail().codeFor(moved) + "\"}",
                alice.bearer());
        assertThat(verified.status()).isEqualTo(204);
        assertThat(email(alice)).isEqualTo(moved);
    }

    @Test
    void endsWithAnAccountThatIsGone() {
        Person alice = people.newcomer();
        assertThat(http.send("DELETE", "/v1/me", BodyPublishers.noBody(), alice.bearer())
                        .status())
                .isEqualTo(204);
        assertThat(http.get("/v1/me", alice.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(people.signIn(alice.name(), People.PASSWORD).problem()).isEqualTo("401 signin.wrong_credentials");
    }

    private String email(Person person) {
        return http.get("/v1/me", person.bearer())
                .json()
                .path("attributes")
                .path("email")
                .asString();
    }
}
