package dev.signet.api.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Authenticator;
import dev.signet.api.console.browser.Chromium;
import dev.signet.api.console.browser.EmptySite;
import dev.signet.api.console.browser.Page;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.UserId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real passkeys: Chromium makes and uses them with an authenticator of its own. */
abstract class PasskeyScene {

    static final JsonMapper JSON = JsonMapper.builder().build();

    final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    final Http http = signet.http();
    final Office office = new Office(signet);
    final EmptySite site = EmptySite.open();
    final Page window = Chromium.shared().window(site.origin()).goTo("/");
    final Authenticator authenticator = window.authenticator(true);
    final House house = office.house();
    final Person alice = office.people(house).newcomer();
    final UserId user = office.userOf(alice);
    final PoolSettings settings = passkeysFor(settings(UserVerification.PREFERRED));

    @AfterEach
    void leave() {
        window.close();
        site.close();
    }

    String make() {
        Http.Answer made =
                finish(authenticator.make(options().json().path("options").toString()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("passkey_id").asString();
    }

    Http.Answer options() {
        return http.post("/v1/me/passkeys/options", "{}", alice.bearer());
    }

    Http.Answer finish(String credential) {
        return finish(alice, credential);
    }

    Http.Answer finish(Person who, String credential) {
        return http.post("/v1/me/passkeys", "{\"credential\":" + credential + "}", who.bearer());
    }

    JsonNode passkeys() {
        return http.get("/v1/me/passkeys", alice.bearer()).json().path("passkeys");
    }

    static PasskeySettings settings(UserVerification verification) {
        return new PasskeySettings("localhost", verification, Set.of());
    }

    PoolSettings passkeysFor(PasskeySettings passkeys) {
        MfaSettings mfa =
                new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN), passkeys);
        office.mfa(house, mfa);
        return PoolSettings.named("Pool").with(mfa);
    }

    long events(String name) {
        return count("select count(*) from ledger.event where stream = ? and name = '" + name + "'");
    }

    long count(String sql) {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql(sql)
                .param(user.value())
                .query(Long.class)
                .single();
    }
}
