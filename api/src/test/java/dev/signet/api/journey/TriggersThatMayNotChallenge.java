package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.journey.TriggerReceiver.Reply;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInRefused;
import dev.signet.application.trigger.TriggerRefused;
import dev.signet.domain.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TriggersThatMayNotChallenge extends RiddleScene {

    @Test
    void lockOutWhoeverGoesOnGuessing() {
        office.user(house, name);
        configure("", "", "DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE_RESPONSE");
        receiver.judges(event -> riddle(event, Integer.MAX_VALUE));
        Challenged at = (Challenged) begin(name);
        for (int guess = 0; guess < 5; guess++) {
            at = (Challenged) answer(at, "nonsense");
        }
        Challenged last = at;
        assertThatThrownBy(() -> answer(last, "nonsense")).isInstanceOf(SignInRefused.Locked.class);
    }

    @Test
    void mayFailASignIn() {
        office.user(house, name);
        askThem();
        receiver.judges(event ->
                new Reply(200, event.toString().replace("\"failAuthentication\":null", "\"failAuthentication\":true")));
        assertThatThrownBy(() -> begin(name)).isInstanceOf(SignInRefused.WrongCredentials.class);
    }

    @Test
    void cannotHandOutTokensForNothing() {
        office.user(house, name);
        askThem();
        receiver.judges(
                event -> new Reply(200, event.toString().replace("\"issueTokens\":null", "\"issueTokens\":true")));
        assertThatThrownBy(() -> begin(name)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void cannotLetInWhoseAccountWasClosedOnTheWay() {
        UserId user = office.user(house, name);
        ask("DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE_RESPONSE");
        receiver.judges(event -> contentAfter(event, 2));
        Challenged second = (Challenged) answer((Challenged) begin(name), "solution-0");
        office.disable(house.pool(), user);
        assertThatThrownBy(() -> answer(second, "nonsense")).isInstanceOf(SignInRefused.UserDisabled.class);
    }

    @Test
    void cannotLetInWhoeverHasJustLockedThemselvesOut() {
        office.user(house, name);
        configure("", "", "DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE_RESPONSE");
        receiver.judges(event -> contentAfter(event, 6));
        Challenged at = (Challenged) answer((Challenged) begin(name), "solution-0");
        for (int guess = 0; guess < 4; guess++) {
            at = (Challenged) answer(at, "nonsense");
        }
        Challenged last = at;
        assertThatThrownBy(() -> answer(last, "nonsense")).isInstanceOf(SignInRefused.Locked.class);
    }

    @Test
    void cannotAskForWhatIsNotTheirs() {
        office.user(house, name);
        askThem();
        for (String challenge : List.of("SMS_MFA", "PASSWORD_VERIFIER", "NO_SUCH")) {
            receiver.judges(event -> new Reply(
                    200,
                    event.toString().replace("\"challengeName\":null", "\"challengeName\":\"" + challenge + "\"")));
            assertThatThrownBy(() -> begin(name)).isInstanceOf(TriggerRefused.InvalidAnswer.class);
        }
    }

    @Test
    void cannotKeepMoreThanTravels() {
        office.user(house, name);
        askThem();
        receiver.judges(event -> {
            Reply usual = riddle(event, 2);
            return new Reply(200, usual.body().replace("\"solution-0\"", "\"" + "x".repeat(2000) + "\""));
        });
        assertThatThrownBy(() -> begin(name)).isInstanceOf(TriggerRefused.InvalidAnswer.class);
    }

    /** Any number of answers, right or wrong. */
    private static Reply contentAfter(JsonNode event, int answers) {
        boolean enough = event.path("triggerSource").asString().startsWith("Define")
                && event.path("request").path("session").size() >= answers;
        return riddle(event, enough ? 0 : Integer.MAX_VALUE);
    }
}
