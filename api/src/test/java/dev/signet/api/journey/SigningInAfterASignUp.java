package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.user.UserId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The session of a sign-up goes through its confirmation to the first sign-in, without a password on the way. */
class SigningInAfterASignUp {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house(
            new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP), null));
    private final People people = office.people(house);
    private final String name = People.newName();
    private @Nullable UserId user;

    @Test
    void needsNothingElse() {
        String session = confirmed(signedUp());

        Http.Answer signedIn = signIn(session);

        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(201);
        assertThat(signedIn.json().path("access_token").asString()).isNotEmpty();
        assertThat(signIn(session).problem()).isEqualTo("401 signin.challenge_session_used");
    }

    @Test
    void isWonByOneOfManyWhoHaveTheSession() {
        String session = confirmed(signedUp());

        List<CompletableFuture<Http.Answer>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> signIn(session)))
                .limit(4)
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).map(Http.Answer::status))
                .containsOnlyOnce(201)
                .containsOnly(201, 401);
    }

    @Test
    void isOverOnceAnotherPasswordIsSet() {
        String session = confirmed(signedUp());
        office.newPassword(house.pool(), Objects.requireNonNull(user));

        assertThat(signIn(session).problem()).isEqualTo("401 signin.invalid_challenge_session");
    }

    @Test
    void needsAnotherSecondFactorThanTheAddressThatConfirmedIt() {
        office.mfa(
                house,
                new MfaSettings(
                        MfaMode.ON,
                        Set.of(MfaFactor.EMAIL_OTP, MfaFactor.SOFTWARE_TOKEN_MFA),
                        Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP),
                        null));

        Http.Answer owed = signIn(confirmed(signedUp()));

        assertThat(owed.json().path("challenge").asString()).as(owed.text()).isEqualTo("MFA_SETUP");
        assertThat(owed.json().path("parameters").toString()).doesNotContain("EMAIL_OTP");
    }

    @Test
    void isNotOpenToASessionOfAnotherChallenge() {
        JsonNode owed = people.signInBy("USER_AUTH", confirmedName(), "").json();
        assertThat(signIn(owed.path("session").asString()).problem()).isEqualTo("401 signin.invalid_challenge_session");
        assertThat(people.answer("SELECT_CHALLENGE", confirmed(signedUp()), "answer", "EMAIL_OTP")
                        .problem())
                .as("the session of a sign-up as that of a challenge")
                .isEqualTo("401 signin.invalid_challenge_session");
    }

    private String confirmedName() {
        String other = People.newName();
        office.user(house, other);
        return other;
    }

    private String signedUp() {
        Http.Answer answer = http.post(
                people.path("/sign-ups"), """
                {"client_id":"%s","username":"%s","attributes":{"email":"%s"}}""".formatted(house.client().value(), name, People.addressOf(name)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        user = new UserId(answer.json().path("user_id").asString());
        return answer.json().path("session").asString();
    }

    private String confirmed(String session) {
        Http.Answer answer = http.post(people.path("/sign-ups/confirmation"), """
                {"client_id":"%s","username":"%s","code":"%s","session":"%s"}""".formatted(
                        house.client().value(), name, signet.mail().codeFor(People.addressOf(name)), session));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("session").asString();
    }

    private Http.Answer signIn(String session) {
        return people.signInBy("USER_AUTH", name, ",\"session\":\"" + session + "\"");
    }
}
