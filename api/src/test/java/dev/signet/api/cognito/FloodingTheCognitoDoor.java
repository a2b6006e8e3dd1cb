package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FloodingTheCognitoDoor {

    private static final String LIMITED = "TooManyRequestsException";
    private static final SignetUnderTest STRICT = beside(SignetUnderTest.shared());

    private final String client = STRICT.demo().client().value();

    private static SignetUnderTest beside(SignetUnderTest shared) {
        shared.administrator(); // another start gives the first operator another secret, as long as there was no
        // sign-in
        return shared.another(
                "signet.limits.account.requests=3",
                "signet.limits.account.per=1h",
                "signet.limits.tokens.requests=3",
                "signet.limits.tokens.per=1h");
    }

    @AfterAll
    static void stop() {
        STRICT.close();
    }

    @Test
    void isOneAllowanceForAnAccountWhicheverDoorAndClientAndSpellingItIsAskedBy() {
        String name = People.newName();

        assertThat(STRICT.people().signIn(name, "wrong").status()).isEqualTo(401);
        assertThat(begin(client, name.toUpperCase(Locale.ROOT))).isEqualTo("NotAuthorizedException");
        assertThat(begin(anotherClient(), name)).isNotEqualTo(LIMITED);

        assertThat(begin(client, name)).isEqualTo(LIMITED);
        assertThat(STRICT.people().signIn(name, "wrong").problem()).isEqualTo("429 limit.exceeded");
        assertThat(begin(client, People.newName())).isEqualTo("NotAuthorizedException");
    }

    @Test
    void isNoMoreOfItByAnsweringChallengesAtEitherDoorNorUnderAnotherName() {
        String name = People.newName();
        String bySrp = anotherClient();
        Http.Answer begun = Wire.to(STRICT).call("InitiateAuth", """
                {"ClientId":"%s","AuthFlow":"USER_SRP_AUTH","AuthParameters":{"USERNAME":"%s","SRP_A":"2"}}
                """.formatted(bySrp, name));
        String session =
                begun.json().path("ChallengeParameters").path("SECRET_BLOCK").asString();
        assertThat(session).as(begun.text()).isNotEmpty();

        assertThat(answer(bySrp, session, name)).isNotEqualTo(LIMITED);
        assertThat(answer(bySrp, session, People.newName())).isNotEqualTo(LIMITED);

        assertThat(answer(bySrp, session, People.newName())).isEqualTo(LIMITED);
        Http.Answer byRest = STRICT.http()
                .post("/v1/pools/" + STRICT.demo().pool().value() + "/challenges", """
                        {"client_id":"%s","session":"%s","answers":{"password_claim_signature":"QQ=="}}
                        """.formatted(bySrp, session));
        assertThat(byRest.problem()).isEqualTo("429 limit.exceeded");
        assertThat(begin(client, name)).isEqualTo(LIMITED);
    }

    @Test
    void endsSoonForWhoeverProvesNothingWhateverTheBodyIs() {
        assertThat(call("GetUser", "{")).isEqualTo("SerializationException");
        assertThat(call("ChangePassword", "{}")).isEqualTo("InvalidParameterException");
        assertThat(call("ListUsers", "{")).isEqualTo("MissingAuthenticationTokenException");

        Http.Answer refused = Wire.to(STRICT).call("GetUser", "{");
        assertThat(Wire.error(refused)).isEqualTo(LIMITED);
        assertThat(Long.parseLong(refused.header("Retry-After").orElseThrow())).isPositive();
        assertThat(call("GetUser", "{\"AccessToken\":\"nonsense\"}")).isEqualTo(LIMITED);
        assertThat(call("ListUsers", "{")).isEqualTo(LIMITED);
    }

    private static String begin(String client, String name) {
        return call("InitiateAuth", """
                {"ClientId":"%s","AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"%s","PASSWORD":"wrong"}}
                """.formatted(client, name));
    }

    private static String answer(String client, String session, String name) {
        return call("RespondToAuthChallenge", """
                {"ClientId":"%s","ChallengeName":"PASSWORD_VERIFIER",
                "ChallengeResponses":{"USERNAME":"%s","PASSWORD_CLAIM_SECRET_BLOCK":"%s",
                "PASSWORD_CLAIM_SIGNATURE":"QQ==","TIMESTAMP":"Thu Sep 4 13:50:15 UTC 2026"}}
                """.formatted(client, name, session));
    }

    private static String call(String operation, String body) {
        return Wire.error(Wire.to(STRICT).call(operation, body));
    }

    /** Made elsewhere: operators have allowances too. */
    private static String anotherClient() {
        SignetUnderTest shared = SignetUnderTest.shared();
        return shared.http()
                .post(
                        "/v1/pools/" + shared.demo().pool().value() + "/clients",
                        "{\"settings\":{\"name\":\"Another\",\"auth_flows\":[\"USER_PASSWORD\",\"USER_SRP\"]}}",
                        Operators.bearer(shared.administrator()))
                .json()
                .path("client_id")
                .asString();
    }
}
