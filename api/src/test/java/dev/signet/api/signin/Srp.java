package dev.signet.api.signin;

import dev.signet.api.Office.House;
import dev.signet.api.SignetUnderTest;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.AnswerChallenge.Answer;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignIn;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInRequest;
import dev.signet.domain.Actor;
import dev.signet.domain.client.AuthFlow;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sign-ins by SRP at one pool, step by step. */
final class Srp {

    private static final Caller SOMEBODY = new Caller(Actor.ANONYMOUS, "192.0.2.81", "test", "req-srp");

    private final SignetUnderTest signet;
    private final House house;

    Srp(SignetUnderTest signet, House house) {
        this.signet = signet;
        this.house = house;
    }

    SignInAnswer signIn(String name, String password) {
        return signIn(name, password, null);
    }

    SignInAnswer signIn(String name, String password, @Nullable String device) {
        SrpClient client = client();
        return prove(client, begin(name, client.srpA(), device), password);
    }

    SrpClient client() {
        return new SrpClient(house.pool().value());
    }

    Challenged begin(String name, String number) {
        return begin(name, number, null);
    }

    Challenged begin(String name, String number, @Nullable String device) {
        return (Challenged) signet.part(SignIn.class)
                .signIn(
                        new SignInRequest(
                                credentials(),
                                AuthFlow.USER_SRP,
                                name,
                                Map.of("SRP_A", number),
                                device,
                                null,
                                Map.of()),
                        SOMEBODY);
    }

    SignInAnswer prove(SrpClient client, Challenged challenge, String password) {
        return answer(Challenge.PASSWORD_VERIFIER, null, proof(client, challenge, password));
    }

    Map<String, String> proof(SrpClient client, Challenged challenge, String password) {
        Map<String, String> told = challenge.parameters();
        Map<String, String> answers = new HashMap<>(client.proof(
                told,
                Objects.requireNonNull(told.get("USER_ID_FOR_SRP")),
                password,
                signet.clock().instant()));
        answers.put("USERNAME", Objects.requireNonNull(told.get("USERNAME")));
        return answers;
    }

    SignInAnswer answer(Challenge challenge, @Nullable String session, Map<String, String> answers) {
        return signet.part(AnswerChallenge.class)
                .answer(new Answer(credentials(), challenge, session, answers, Map.of()), SOMEBODY);
    }

    private ClientCredentials credentials() {
        return new ClientCredentials(house.pool(), house.client(), null);
    }
}
