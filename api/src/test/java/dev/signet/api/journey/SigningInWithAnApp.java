package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.AuthenticatorApp;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.TestClock.Standstill;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A password, and then a code of the authenticator app, which every user of the pool has to have. */
class SigningInWithAnApp {

    private static final MfaSettings APPS_FOR_ALL =
            new MfaSettings(MfaMode.ON, Set.of(MfaFactor.SOFTWARE_TOKEN_MFA), Set.of(FirstFactor.PASSWORD), null);

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house(APPS_FOR_ALL);
    private final People people = office.people(house);
    private final String alice = newcomer();
    private final Standstill still = signet.clock().standStill();

    @AfterEach
    void goOn() {
        still.close();
    }

    @Test
    void beginsWithSettingTheAppUp() {
        JsonNode owed = people.signIn(alice, People.PASSWORD).json();
        assertThat(owed.path("challenge").asString()).isEqualTo("MFA_SETUP");
        assertThat(owed.path("parameters").path("mfas_can_setup").asString()).isEqualTo("[\"SOFTWARE_TOKEN_MFA\"]");

        JsonNode shown = propose(session(owed)).json();
        AuthenticatorApp app = new AuthenticatorApp(shown.path("secret").asString());
        assertThat(confirm(session(shown), app.wrongCodeAt(now())).problem()).isEqualTo("400 mfa.wrong_setup_code");
        String session = session(confirm(session(shown), app.codeAt(now())).json());

        Http.Answer signedIn = answer("MFA_SETUP", session, "username", alice);
        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(201);
        String bearer = "Bearer " + signedIn.json().path("access_token").asString();
        assertThat(http.get("/v1/me/factors", "Authorization", bearer)
                        .json()
                        .path("enabled")
                        .get(0)
                        .asString())
                .isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void asksForTheAppFromThenOnWhetherOrNotTheFirstSignInEnded() {
        AuthenticatorApp app = setUp();

        JsonNode owed = people.signIn(alice, People.PASSWORD).json();
        assertThat(owed.path("challenge").asString()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(code(session(owed), app.codeAt(now())).problem()).isEqualTo("401 mfa.code_used");
        signet.clock().pass(Duration.ofSeconds(60));
        assertThat(code(session(owed), app.codeAt(now())).status()).isEqualTo(201);
        assertThat(code(session(owed), app.codeAt(now().plusSeconds(30))).problem())
                .isEqualTo("401 signin.challenge_session_used");
    }

    @Test
    void isNotEndedWithoutAnApp() {
        String session = session(people.signIn(alice, People.PASSWORD).json());

        assertThat(answer("MFA_SETUP", session, "username", alice).problem())
                .isEqualTo("401 signin.invalid_challenge_session");
    }

    @Test
    void replacesNoAppByAPasswordAlone() {
        String early = session(people.signIn(alice, People.PASSWORD).json());
        String shown = session(propose(early).json());
        setUp();

        assertThat(propose(early).problem()).isEqualTo("401 signin.invalid_challenge_session");
        assertThat(confirm(shown, "123456").problem()).isEqualTo("401 signin.invalid_challenge_session");
        String later = session(people.signIn(alice, People.PASSWORD).json());
        assertThat(propose(later).problem()).isEqualTo("401 signin.invalid_challenge_session");
        assertThat(propose("bm9uc2Vuc2U=").problem()).isEqualTo("401 signin.invalid_challenge_session");
    }

    @Test
    void setsNoAppUpThatIsNotAskedForAnyMore() {
        String session = session(people.signIn(alice, People.PASSWORD).json());
        String shown = session(propose(session).json());
        office.mfa(house, new MfaSettings(MfaMode.OPTIONAL, APPS_FOR_ALL.factors(), APPS_FOR_ALL.firstFactors(), null));

        assertThat(propose(session).problem()).isEqualTo("401 signin.invalid_challenge_session");
        assertThat(confirm(shown, "123456").problem()).isEqualTo("401 signin.invalid_challenge_session");
    }

    @Test
    void letsOneOfManyWinWhoHaveTheSameCode() {
        AuthenticatorApp app = setUp();
        signet.clock().pass(Duration.ofSeconds(60));
        String code = app.codeAt(now());
        List<String> sessions = Stream.generate(
                        () -> session(people.signIn(alice, People.PASSWORD).json()))
                .limit(4)
                .toList();

        List<CompletableFuture<Http.Answer>> answers = sessions.stream()
                .map(session -> CompletableFuture.supplyAsync(() -> code(session, code)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).filter(one -> one.status() == 201))
                .hasSize(1);
    }

    @Test
    void locksGuessersOutAcrossSignIns() {
        AuthenticatorApp app = setUp();
        signet.clock().pass(Duration.ofSeconds(60));
        for (int guess = 0; guess < 5; guess++) {
            String session = session(people.signIn(alice, People.PASSWORD).json());
            assertThat(code(session, app.wrongCodeAt(now())).problem()).isEqualTo("401 mfa.wrong_code");
        }

        String session = session(people.signIn(alice, People.PASSWORD).json());
        assertThat(code(session, app.codeAt(now())).problem()).isEqualTo("429 signin.locked");
        signet.clock().pass(Duration.ofSeconds(30));
        assertThat(code(session, app.codeAt(now())).status()).isEqualTo(201);
    }

    @Test
    void takesARecoveryCodeOnceInThePlaceOfTheApp() {
        AuthenticatorApp app = setUp();
        signet.clock().pass(Duration.ofSeconds(60));
        String first = session(people.signIn(alice, People.PASSWORD).json());
        String token =
                code(first, app.codeAt(now())).json().path("access_token").asString();
        String recovery = http.post("/v1/me/recovery-codes", "{}", "Authorization", "Bearer " + token)
                .json()
                .path("codes")
                .get(0)
                .asString();

        String lost = session(people.signIn(alice, People.PASSWORD).json());
        String again = session(people.signIn(alice, People.PASSWORD).json());
        assertThat(code(lost, recovery).status()).isEqualTo(201);
        assertThat(code(again, recovery).problem()).isEqualTo("401 mfa.wrong_code");
        assertThat(http.get("/v1/me/factors", "Authorization", "Bearer " + token)
                        .json()
                        .path("recovery_codes_left")
                        .asInt())
                .isEqualTo(9);
    }

    private AuthenticatorApp setUp() {
        JsonNode shown =
                propose(session(people.signIn(alice, People.PASSWORD).json())).json();
        AuthenticatorApp app = new AuthenticatorApp(shown.path("secret").asString());
        assertThat(confirm(session(shown), app.codeAt(now())).status()).isEqualTo(200);
        return app;
    }

    private Http.Answer propose(String session) {
        return http.post(people.path("/totp"), """
                {"client_id":"%s","session":"%s"}""".formatted(house.client().value(), session));
    }

    private Http.Answer confirm(String session, String code) {
        return http.post(
                people.path("/totp/verification"), """
                {"client_id":"%s","session":"%s","code":"%s"}""".formatted(house.client().value(), session, code));
    }

    private Http.Answer code(String session, String code) {
        return answer("SOFTWARE_TOKEN_MFA", session, "software_token_mfa_code", code);
    }

    private Http.Answer answer(String challenge, String session, String name, String value) {
        return people.answer(challenge, session, name, value);
    }

    private static String session(JsonNode body) {
        return body.path("session").asString();
    }

    private String newcomer() {
        String name = People.newName();
        office.user(house, name);
        return name;
    }

    private Instant now() {
        return signet.clock().instant();
    }
}
