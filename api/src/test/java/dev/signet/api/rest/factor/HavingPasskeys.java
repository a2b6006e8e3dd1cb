package dev.signet.api.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.console.browser.Chromium;
import dev.signet.api.console.browser.Page;
import dev.signet.api.rest.Http;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HavingPasskeys extends PasskeyScene {

    @Test
    void isOneStepInTheBrowserAndTwoCalls() {
        JsonNode options = options().json().path("options");
        assertThat(options.path("rp").path("id").asString()).isEqualTo("localhost");
        assertThat(options.path("user").path("name").asString()).isEqualTo(alice.email());
        assertThat(options.path("excludeCredentials").size()).isZero();

        Http.Answer made = finish(authenticator.make(options.toString()));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode listed = passkeys().get(0);
        assertThat(listed.path("name").asString()).isEqualTo("Passkey 1");
        assertThat(listed.path("attachment").asString()).isEqualTo("platform");
        assertThat(listed.path("transports").get(0).asString()).isEqualTo("internal");
        assertThat(listed.path("passkey_id").asString())
                .isEqualTo(made.json().path("passkey_id").asString());
        assertThat(events("user.passkey_registered")).isEqualTo(1);
    }

    @Test
    void isNotMadeTwiceOnOneAuthenticator() {
        make();

        JsonNode options = options().json().path("options");
        assertThat(options.path("excludeCredentials").get(0).path("id").asString())
                .isEqualTo(passkeys().get(0).path("raw_id").asString());
        assertThat(authenticator.make(options.toString())).isEqualTo("InvalidStateError");
    }

    @Test
    void servesEachChallengeOnce() {
        String made = authenticator.make(options().json().path("options").toString());
        assertThat(finish(made).status()).isEqualTo(201);

        assertThat(finish(made).problem()).isEqualTo("409 passkey.challenge_not_found");
        options();
        assertThat(finish(made).problem()).isEqualTo("409 passkey.challenge_not_found");
    }

    @Test
    void forgetsAChallengeAfterFiveMinutes() {
        String made = authenticator.make(options().json().path("options").toString());
        signet.clock().pass(Duration.ofMinutes(6));

        assertThat(finish(made).problem()).isEqualTo("409 passkey.challenge_not_found");
    }

    @Test
    void goesThroughTheClientWithWhichItBegan() {
        Person elsewhere = new Person(
                alice.name(),
                alice.email(),
                office.people(house, office.client(house.pool(), TokenValidity.DEFAULT))
                        .signIn(alice.name(), People.PASSWORD)
                        .json());
        String made = authenticator.make(options().json().path("options").toString());

        assertThat(finish(elsewhere, made).problem()).isEqualTo("403 passkey.client_mismatch");
    }

    @Test
    void isTakenFromTheSitesOfThePoolOnly() {
        passkeysFor(new PasskeySettings(
                "localhost", UserVerification.PREFERRED, Set.of("https://shop.example", "http://localhost:1")));
        String made = authenticator.make(options().json().path("options").toString());

        assertThat(finish(made).problem()).isEqualTo("403 passkey.origin_not_allowed");
        assertThat(passkeys().size()).isZero();
    }

    @Test
    void isBoundToThePoolsDomain() {
        String made = authenticator.make(options().json().path("options").toString());
        passkeysFor(new PasskeySettings("shop.example", UserVerification.PREFERRED, Set.of(site.origin())));

        assertThat(finish(made).problem()).isEqualTo("403 passkey.relying_party_mismatch");
    }

    @Test
    void isNotTakenUnverifiedWhereThePoolWantsItVerified() {
        try (Page other = Chromium.shared().window(site.origin()).goTo("/")) {
            String made = other.authenticator(false)
                    .make(options().json().path("options").toString());
            passkeysFor(settings(UserVerification.REQUIRED));

            assertThat(finish(made).problem()).isEqualTo("400 passkey.not_supported");
        }
    }

    @Test
    void isNotTakenWhereItIsNotOne() {
        for (String nonsense : new String[] {"{}", "{\"id\":\"AAAA\",\"response\":{}}", "{\"response\":[1,2]}"}) {
            options();
            assertThat(finish(nonsense).problem()).as(nonsense).isEqualTo("400 passkey.malformed");
        }
        assertThat(http.post("/v1/me/passkeys", "{\"credential\":\"text\"}", alice.bearer())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isForPoolsThatSayForWhichSite() {
        office.mfa(house, MfaSettings.DEFAULT);
        assertThat(options().problem()).isEqualTo("400 passkey.not_enabled");
        office.mfa(
                house,
                new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN), null));
        assertThat(options().problem()).isEqualTo("400 passkey.configuration_missing");
    }

    @Test
    void isRemovedByItsOwnerOrAnOperator() {
        String first = make();
        String second = secondOne();

        assertThat(http.send("DELETE", "/v1/me/passkeys/" + first, BodyPublishers.noBody(), alice.bearer())
                        .status())
                .isEqualTo(204);
        assertThat(http.send("DELETE", "/v1/me/passkeys/" + first, BodyPublishers.noBody(), alice.bearer())
                        .problem())
                .isEqualTo("404 passkey.not_found");
        String path = "/v1/pools/" + house.pool().value() + "/users/" + user.value() + "/factors/passkeys";
        String[] desk = Operators.bearer(signet.administrator());
        assertThat(http.get(path, desk).json().path("passkeys").size()).isEqualTo(1);
        assertThat(http.send("DELETE", path + "/" + second, BodyPublishers.noBody(), desk)
                        .status())
                .isEqualTo(204);
        assertThat(passkeys().size()).isZero();
        assertThat(events("user.passkey_removed")).isEqualTo(2);
    }

    @Test
    void isNotAnotherUsersToRemove() {
        String mine = make();
        Person mallory = office.people(house).newcomer();

        assertThat(http.send("DELETE", "/v1/me/passkeys/" + mine, BodyPublishers.noBody(), mallory.bearer())
                        .problem())
                .isEqualTo("404 passkey.not_found");
        assertThat(passkeys().size()).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindOfWhoeverIsErased() {
        make();
        options();

        http.send("DELETE", "/v1/me", BodyPublishers.noBody(), alice.bearer());

        assertThat(count("select count(*) from vault.passkey where user_id = ?"))
                .isZero();
        assertThat(count("select count(*) from vault.passkey_challenge where user_id = ?"))
                .isZero();
        assertThat(count("select count(*) from lookup.enrolled_factors where user_id = ?"))
                .isZero();
    }

    private String secondOne() {
        try (Page other = Chromium.shared().window(site.origin()).goTo("/")) {
            return finish(other.authenticator(true)
                            .make(options().json().path("options").toString()))
                    .json()
                    .path("passkey_id")
                    .asString();
        }
    }
}
