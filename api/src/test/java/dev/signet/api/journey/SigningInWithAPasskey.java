package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Authenticator;
import dev.signet.api.console.browser.Chromium;
import dev.signet.api.console.browser.EmptySite;
import dev.signet.api.console.browser.Page;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real passkeys of a Chromium, with which sign-ins begin. */
class SigningInWithAPasskey {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MfaSettings PASSKEYS = mfa(MfaMode.OFF, Set.of());

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final EmptySite site = EmptySite.open();
    private final Page window = Chromium.shared().window(site.origin()).goTo("/");
    private final Authenticator authenticator = window.authenticator(true);
    private final House house = office.house(PASSKEYS);
    private final People people = office.people(house);
    private final String alice = newcomer();

    @AfterEach
    void leave() {
        window.close();
        site.close();
    }

    @Test
    void takesNoPassword() {
        register();

        Http.Answer signedIn = answer(begin());

        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(201);
    }

    @Test
    void isOneChoiceAmongOthersForWhoeverHasOne() {
        assertThat(available()).doesNotContain("WEB_AUTHN");
        register();
        assertThat(available()).contains("WEB_AUTHN", "PASSWORD");

        String session =
                people.signInBy("USER_AUTH", alice, "").json().path("session").asString();
        JsonNode chosen = people.answer("SELECT_CHALLENGE", session, "answer", "WEB_AUTHN")
                .json();
        assertThat(chosen.path("challenge").asString()).isEqualTo("WEB_AUTHN");
        assertThat(answer(chosen).status()).isEqualTo(201);
    }

    @Test
    void isTakenOnce() {
        register();
        JsonNode owed = begin();
        String signed = sign(owed);
        assertThat(answer(owed, signed).status()).isEqualTo(201);

        assertThat(answer(owed, signed).status()).isEqualTo(401);
        assertThat(answer(begin(), signed).problem()).isEqualTo("401 signin.wrong_credentials");
    }

    @Test
    void isOnesOwnPasskey() {
        register();
        String mallory = newcomer();
        JsonNode hers = begin();
        JsonNode mallorys = people.signInBy("USER_AUTH", mallory, "").json();
        String signed = sign(hers);

        assertThat(people.answer("WEB_AUTHN", mallorys.path("session").asString(), "credential", escaped(signed))
                        .problem())
                .isEqualTo("401 signin.invalid_challenge_session");
        assertThat(answer(hers, "{}").problem()).isEqualTo("401 signin.wrong_credentials");
        assertThat(answer(hers, signed).status()).isEqualTo(201);
    }

    @Test
    void standsForBothFactorsWhereThePoolSaysSo() {
        register();
        office.mfa(house, mfa(MfaMode.ON, Set.of(MfaFactor.EMAIL_OTP, MfaFactor.WEB_AUTHN)));
        JsonNode owed = begin();
        assertThat(options(owed).path("userVerification").asString()).isEqualTo("required");
        assertThat(answer(owed).status()).isEqualTo(201);
    }

    @Test
    void takesNoNameEither() {
        register();
        JsonNode owed = nameless();
        assertThat(options(owed).path("allowCredentials").size()).isZero();

        String signed = sign(owed);
        Http.Answer signedIn = finish(owed, signed);

        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(201);
        String bearer = "Bearer " + signedIn.json().path("access_token").asString();
        assertThat(http.get("/v1/me", "Authorization", bearer)
                        .json()
                        .path("username")
                        .asString())
                .isEqualTo(alice);
        assertThat(finish(owed, signed).status()).isEqualTo(401);
        assertThat(finish(nameless(), signed).problem()).isEqualTo("401 signin.wrong_credentials");
    }

    @Test
    void isNobodysWhereItWasRemoved() {
        register();
        JsonNode owed = nameless();
        String signed = sign(owed);
        String bearer = "Bearer "
                + people.signIn(alice, People.PASSWORD)
                        .json()
                        .path("access_token")
                        .asString();
        String passkey = http.get("/v1/me/passkeys", "Authorization", bearer)
                .json()
                .path("passkeys")
                .get(0)
                .path("passkey_id")
                .asString();
        http.send("DELETE", "/v1/me/passkeys/" + passkey, BodyPublishers.noBody(), "Authorization", bearer);

        assertThat(finish(owed, signed).problem()).isEqualTo("401 signin.wrong_credentials");
    }

    @Test
    void beginsNothingWhereThePoolDoesNotTakeIt() {
        office.mfa(house, MfaSettings.DEFAULT);

        assertThat(http.post(people.path("/passkey-sign-ins/options"), client()).problem())
                .isEqualTo("403 signin.flow_not_enabled");
    }

    private JsonNode nameless() {
        return http.post(people.path("/passkey-sign-ins/options"), client()).json();
    }

    private String client() {
        return "{\"client_id\":\"" + house.client().value() + "\"}";
    }

    private Http.Answer finish(JsonNode owed, String signed) {
        return http.post(people.path("/passkey-sign-ins"), """
                {"client_id":"%s","session":"%s","credential":%s}""".formatted(
                        house.client().value(), owed.path("session").asString(), signed));
    }

    private void register() {
        String bearer = "Bearer "
                + people.signIn(alice, People.PASSWORD)
                        .json()
                        .path("access_token")
                        .asString();
        String options = http.post("/v1/me/passkeys/options", "{}", "Authorization", bearer)
                .json()
                .path("options")
                .toString();
        Http.Answer made = http.post(
                "/v1/me/passkeys", "{\"credential\":" + authenticator.make(options) + "}", "Authorization", bearer);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private JsonNode begin() {
        JsonNode owed = people.signInBy("USER_AUTH", alice, ",\"answers\":{\"preferred_challenge\":\"WEB_AUTHN\"}")
                .json();
        assertThat(owed.path("challenge").asString()).as(owed.toString()).isEqualTo("WEB_AUTHN");
        return owed;
    }

    private List<String> available() {
        return people.signInBy("USER_AUTH", alice, "")
                .json()
                .path("available_challenges")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode options(JsonNode owed) {
        return JSON.readTree(
                owed.path("parameters").path("credential_request_options").asString());
    }

    private String sign(JsonNode owed) {
        return authenticator.use(options(owed).toString());
    }

    private Http.Answer answer(JsonNode owed) {
        return answer(owed, sign(owed));
    }

    private Http.Answer answer(JsonNode owed, String signed) {
        return people.answer("WEB_AUTHN", owed.path("session").asString(), "credential", escaped(signed));
    }

    private static String escaped(String json) {
        return json.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static MfaSettings mfa(MfaMode mode, Set<MfaFactor> factors) {
        return new MfaSettings(
                mode,
                factors,
                Set.of(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN),
                new PasskeySettings("localhost", UserVerification.PREFERRED, Set.of()));
    }

    private String newcomer() {
        String name = People.newName();
        office.user(house, name);
        return name;
    }
}
