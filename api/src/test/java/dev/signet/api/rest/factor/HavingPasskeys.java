package dev.signet.api.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Authenticator;
import dev.signet.api.console.browser.Chromium;
import dev.signet.api.console.browser.EmptySite;
import dev.signet.api.console.browser.Page;
import dev.signet.api.rest.Http;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.passkey.PasskeyRefused;
import dev.signet.application.passkey.Passkeys;
import dev.signet.application.passkey.Passkeys.Question;
import dev.signet.application.passkey.Passkeys.Shown;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real passkeys: Chromium makes and uses them with an authenticator of its own. */
class HavingPasskeys {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final EmptySite site = EmptySite.open();
    private final Page window = Chromium.shared().window(site.origin()).goTo("/");
    private final Authenticator authenticator = window.authenticator(true);
    private final House house = office.house();
    private final Person alice = office.people(house).newcomer();
    private final UserId user = office.userOf(alice);
    private final PoolSettings settings = passkeysFor(settings(UserVerification.PREFERRED));

    @AfterEach
    void leave() {
        window.close();
        site.close();
    }

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
    void showsWhoItsOwnerIsWhetherNamedOrNot() {
        make();

        for (UserId named : Arrays.asList(user, null)) {
            Question question = parts().ask(settings, named);
            Shown shown = judge(question, authenticator.use(JSON.writeValueAsString(question.options())));

            assertThat(shown.user()).isEqualTo(user);
            assertThat(shown.userVerified()).isTrue();
            use(shown);
        }
        assertThat(passkeys().get(0).has("last_used_at")).isTrue();
    }

    @Test
    void isNotTakenForAnotherQuestion() {
        make();
        Question asked = parts().ask(settings, user);
        String signed = authenticator.use(JSON.writeValueAsString(asked.options()));

        assertThatThrownBy(() -> judge(parts().ask(settings, user), signed))
                .isInstanceOf(PasskeyRefused.ChallengeNotFound.class);
    }

    @Test
    void countsOnceWhereOneAnswerComesTwice() {
        make();
        Question asked = parts().ask(settings, user);
        Shown shown = judge(asked, authenticator.use(JSON.writeValueAsString(asked.options())));
        use(shown);

        assertThatThrownBy(() -> use(shown)).isInstanceOf(PasskeyRefused.class);
    }

    @Test
    void isSuspectOnceItsCounterGoesBack() {
        make();
        authenticator.count(100);
        signIn();
        authenticator.count(50);

        assertThatThrownBy(this::signIn).isInstanceOf(PasskeyRefused.Malformed.class);
        assertThatThrownBy(this::signIn).isInstanceOf(PasskeyRefused.Malformed.class);
        assertThat(events("user.passkey_clone_suspected")).isEqualTo(1);
        authenticator.count(200);
        signIn();
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

    private String make() {
        Http.Answer made =
                finish(authenticator.make(options().json().path("options").toString()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("passkey_id").asString();
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

    private Http.Answer options() {
        return http.post("/v1/me/passkeys/options", "{}", alice.bearer());
    }

    private Http.Answer finish(String credential) {
        return finish(alice, credential);
    }

    private Http.Answer finish(Person who, String credential) {
        return http.post("/v1/me/passkeys", "{\"credential\":" + credential + "}", who.bearer());
    }

    private JsonNode passkeys() {
        return http.get("/v1/me/passkeys", alice.bearer()).json().path("passkeys");
    }

    private void signIn() {
        Question question = parts().ask(settings, user);
        use(judge(question, authenticator.use(JSON.writeValueAsString(question.options()))));
    }

    private Shown judge(Question question, String signed) {
        return parts().judge(
                        house.pool(),
                        settings,
                        question.challenge(),
                        signed,
                        new Context(house.tenant(), house.pool(), Caller.SYSTEM, user),
                        signet.clock().instant());
    }

    private void use(Shown shown) {
        signet.part(Atomically.class)
                .run(() -> parts().used(shown, signet.clock().instant()));
    }

    private Passkeys parts() {
        return signet.part(Passkeys.class);
    }

    private static PasskeySettings settings(UserVerification verification) {
        return new PasskeySettings("localhost", verification, Set.of());
    }

    private PoolSettings passkeysFor(PasskeySettings passkeys) {
        MfaSettings mfa =
                new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN), passkeys);
        office.mfa(house, mfa);
        return PoolSettings.named("Pool").with(mfa);
    }

    private long events(String name) {
        return count("select count(*) from ledger.event where stream = ? and name = '" + name + "'");
    }

    private long count(String sql) {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql(sql)
                .param(user.value())
                .query(Long.class)
                .single();
    }
}
