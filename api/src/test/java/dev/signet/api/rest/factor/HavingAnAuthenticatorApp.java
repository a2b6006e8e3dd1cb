package dev.signet.api.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.AuthenticatorApp;
import dev.signet.api.Operators;
import dev.signet.api.People.Person;
import dev.signet.api.rest.Http;
import dev.signet.application.command.Atomically;
import dev.signet.application.mfa.FactorTable;
import dev.signet.application.mfa.MfaRefused;
import dev.signet.application.mfa.Totp;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.user.CredentialId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HavingAnAuthenticatorApp extends AppScene {

    @Test
    void beginsWithASecretAndTheFirstCode() {
        AuthenticatorApp app = propose();

        assertThat(confirm(app.codeAt(now())).status()).isEqualTo(204);

        assertThat(factors().path("totp").asBoolean()).isTrue();
        assertThat(factors().path("enabled").get(0).asString()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(events("user.totp_enrolled")).isEqualTo(1);
    }

    @Test
    void shows160BitsAndWhatTheyAreFor() {
        JsonNode shown = http.post("/v1/me/totp", "{}", alice.bearer()).json();

        assertThat(shown.path("secret").asString()).matches("[A-Z2-7]{32}");
        assertThat(shown.path("uri").asString())
                .startsWith("otpauth://totp/Pool:" + alice.email().replace("@", "%40"))
                .contains("secret=" + shown.path("secret").asString());
        assertThat(events("user.totp_enrolled")).isZero();
    }

    @Test
    void countsForNothingUntilThatIsSaidWhereItIsNotEnabledAtOnce() {
        AuthenticatorApp app = propose();

        http.post(
                "/v1/me/totp/verification",
                "{\"code\":\"" + app.codeAt(now()) + "\",\"enable\":false}",
                alice.bearer());

        assertThat(factors().path("enabled").size()).isZero();
        assertThat(prefer("{\"enabled\":[\"SOFTWARE_TOKEN_MFA\"],\"preferred\":\"SOFTWARE_TOKEN_MFA\"}")
                        .json()
                        .path("preferred")
                        .asString())
                .isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(prefer("{\"enabled\":[]}").json().has("preferred")).isFalse();
    }

    @Test
    void needsTheRightCode() {
        AuthenticatorApp app = propose();

        assertThat(confirm(app.wrongCodeAt(now())).problem()).isEqualTo("400 mfa.wrong_setup_code");
        assertThat(confirm(app.codeAt(now().plusSeconds(60))).problem()).isEqualTo("400 mfa.wrong_setup_code");
        assertThat(factors().path("totp").asBoolean()).isFalse();
        assertThat(confirm(app.codeAt(now().plusSeconds(30))).status()).isEqualTo(204);
    }

    @Test
    void needsTheCodeForTheSecretThatWasShownLast() {
        AuthenticatorApp first = propose();
        AuthenticatorApp second = propose();

        assertThat(confirm(first.codeAt(now())).problem()).isEqualTo("400 mfa.wrong_setup_code");
        assertThat(confirm(second.codeAt(now())).status()).isEqualTo(204);
    }

    @Test
    void needsTheFirstCodeWithinAnHour() {
        AuthenticatorApp app = propose();
        signet.clock().pass(Duration.ofMinutes(50));
        Person later = again();
        signet.clock().pass(Duration.ofMinutes(10));

        assertThat(confirm(later, app.codeAt(now())).problem()).isEqualTo("409 mfa.nothing_to_verify");
    }

    @Test
    void isNotSetUpByACodeAlone() {
        assertThat(confirm("123456").problem()).isEqualTo("409 mfa.nothing_to_verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "１２３４５６"})
    void takesNothingButSixDigits(String typed) {
        propose();

        assertThat(confirm(typed).status()).isEqualTo(400);
    }

    @Test
    void takesEachCodeOnceAndNoneBeforeIt() {
        AuthenticatorApp app = enrolled();
        Instant used = now();

        assertThat(take(app.codeAt(used))).isEqualTo(Totp.Used.class);
        signet.clock().pass(Duration.ofSeconds(60));
        assertThat(take(app.codeAt(now()))).isEqualTo(Totp.Right.class);
        assertThat(take(app.codeAt(now()))).isEqualTo(Totp.Used.class);
        assertThat(take(app.codeAt(now().minusSeconds(30)))).isEqualTo(Totp.Used.class);
        assertThat(take(app.codeAt(now().plusSeconds(30)))).isEqualTo(Totp.Right.class);
        assertThat(take(app.wrongCodeAt(now()))).isEqualTo(Totp.Wrong.class);
    }

    @Test
    void givesOneWinnerWhereOneCodeIsUsedManyTimesAtOnce() throws Exception {
        AuthenticatorApp app = enrolled();
        signet.clock().pass(Duration.ofSeconds(60));
        String code = app.codeAt(now());

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Class<?>>> takes = IntStream.range(0, 8)
                    .<Future<Class<?>>>mapToObj(number -> threads.submit(() -> take(code)))
                    .toList();
            int winners = 0;
            for (Future<Class<?>> each : takes) {
                winners += each.get() == Totp.Right.class ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void isNotForPoolsThatDoNotHaveIt() {
        office.mfa(house, MfaSettings.DEFAULT);

        assertThat(http.post("/v1/me/totp", "{}", alice.bearer()).problem()).isEqualTo("400 mfa.factor_not_offered");
        assertThat(confirm("123456").problem()).isEqualTo("400 mfa.factor_not_offered");
        assertThat(prefer("{\"enabled\":[\"EMAIL_OTP\"]}").problem()).isEqualTo("400 mfa.factor_not_offered");
    }

    @Test
    void isUsedOnlyWhereItIsSetUp() {
        assertThat(prefer("{\"enabled\":[\"SOFTWARE_TOKEN_MFA\"]}").problem()).isEqualTo("400 mfa.factor_not_set_up");
        assertThat(prefer("{\"enabled\":[\"EMAIL_OTP\"],\"preferred\":\"EMAIL_OTP\"}")
                        .status())
                .isEqualTo(200);
        assertThat(prefer("{\"enabled\":[],\"preferred\":\"EMAIL_OTP\"}").status())
                .isEqualTo(400);
    }

    @Test
    void isTakenAwayByAnOperatorWhereItIsLost() {
        enrolled();
        String path = "/v1/pools/" + house.pool().value() + "/users/"
                + office.userOf(alice).value() + "/factors";
        String[] desk = Operators.bearer(signet.administrator());
        assertThat(http.get(path, desk).json().path("totp").asBoolean()).isTrue();

        assertThat(http.send("DELETE", path + "/totp", BodyPublishers.noBody(), desk)
                        .status())
                .isEqualTo(204);

        assertThat(factors().path("totp").asBoolean()).isFalse();
        assertThat(http.json("PUT", path, "{\"enabled\":[\"EMAIL_OTP\"]}", desk)
                        .json()
                        .path("enabled")
                        .get(0)
                        .asString())
                .isEqualTo("EMAIL_OTP");
    }

    private Http.Answer prefer(String json) {
        return http.json("PUT", "/v1/me/factors", json, alice.bearer());
    }

    private Class<?> take(String code) {
        CredentialId app =
                Objects.requireNonNull(signet.part(FactorTable.class).of(user).totp());
        Totp totp = signet.part(Totp.class);
        Totp.Judged judged = totp.judge(user, app, code, now());
        if (judged instanceof Totp.Right right) {
            try {
                signet.part(Atomically.class).run(() -> totp.spend(right));
            } catch (MfaRefused.CodeUsed tooLate) {
                return Totp.Used.class;
            }
        }
        return judged.getClass();
    }

    private Person again() {
        Http.Answer answer = office.people(house).refresh(alice.refreshToken());
        return new Person(alice.name(), alice.email(), answer.json());
    }
}
