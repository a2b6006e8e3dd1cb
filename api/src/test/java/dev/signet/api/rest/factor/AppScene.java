package dev.signet.api.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.AuthenticatorApp;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.TestClock.Standstill;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody at a pool whose second factor may be an authenticator app. */
abstract class AppScene {

    static final MfaSettings CODES_OF_APPS = new MfaSettings(
            MfaMode.OPTIONAL,
            Set.of(MfaFactor.SOFTWARE_TOKEN_MFA, MfaFactor.EMAIL_OTP),
            Set.of(FirstFactor.PASSWORD),
            null);

    final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    final Http http = signet.http();
    final Office office = new Office(signet);
    final House house = house();
    final Person alice = office.people(house).newcomer();
    final UserId user = office.userOf(alice);
    final Standstill still = signet.clock().standStill();

    @AfterEach
    void goOn() {
        still.close();
    }

    AuthenticatorApp propose() {
        return new AuthenticatorApp(http.post("/v1/me/totp", "{}", alice.bearer())
                .json()
                .path("secret")
                .asString());
    }

    AuthenticatorApp enrolled() {
        AuthenticatorApp app = propose();
        assertThat(confirm(app.codeAt(now())).status()).isEqualTo(204);
        return app;
    }

    Http.Answer confirm(String code) {
        return confirm(alice, code);
    }

    Http.Answer confirm(Person who, String code) {
        return http.post("/v1/me/totp/verification", "{\"code\":\"" + code + "\",\"name\":\"Phone\"}", who.bearer());
    }

    JsonNode factors() {
        return http.get("/v1/me/factors", alice.bearer()).json();
    }

    Instant now() {
        return signet.clock().instant();
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

    House house() {
        House made = office.house();
        office.mfa(made, CODES_OF_APPS);
        return made;
    }
}
