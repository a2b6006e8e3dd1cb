package dev.signet.application.console;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.console.ConsoleRefused.NotAnOperator;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.LiveSessions;
import dev.signet.application.session.SignOut;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.AnswerNames;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignIn;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Lets an operator into the console: the sign-in of every other user, in the system pool, and then a ticket for the
 * browser in place of tokens. The tokens are dropped; nothing outside ever sees them.
 */
@Service
public class SignInToConsole {

    private final ConsoleDesk desk;
    private final SignIn signIn;
    private final AnswerChallenge challenges;
    private final LiveSessions sessions;
    private final SignOut signOut;
    private final ConsoleSessions console;

    SignInToConsole(
            ConsoleDesk desk,
            SignIn signIn,
            AnswerChallenge challenges,
            LiveSessions sessions,
            SignOut signOut,
            ConsoleSessions console) {
        this.desk = desk;
        this.signIn = signIn;
        this.challenges = challenges;
        this.sessions = sessions;
        this.signOut = signOut;
        this.console = console;
    }

    /** What a step leads to. */
    public sealed interface Step {

        /**
         * The operator is in.
         *
         * @param ticket for the browser to keep, and for nobody else to see
         */
        record In(String ticket) implements Step {

            /** Never the ticket. */
            @Override
            public String toString() {
                return "In[]";
            }
        }

        /**
         * A password of the operator's own is owed.
         *
         * @param challenge to be sent back with it
         */
        record PasswordOwed(String challenge) implements Step {

            /** Never the challenge: whoever has it can go on. */
            @Override
            public String toString() {
                return "PasswordOwed[]";
            }
        }
    }

    /** The pool in which attempts are counted. */
    public String pool() {
        return desk.client().pool().value();
    }

    /**
     * Takes the first step.
     *
     * @throws dev.signet.application.signin.SignInRefused for every expected "no"
     * @throws NotAnOperator where whoever proved the password has no role
     */
    public Step signIn(String username, String password, Caller caller) {
        ClientCredentials client = desk.client();
        return go(signIn.signIn(SignInRequest.byPassword(client, username, password), caller), client, caller);
    }

    /**
     * Takes the next step.
     *
     * @throws dev.signet.application.signin.SignInRefused where the challenge cannot be answered any more
     * @throws dev.signet.application.password.PasswordRefused where the password does not conform with the policy
     * @throws NotAnOperator where whoever answers has no role
     */
    public Step choosePassword(String challenge, String newPassword, Caller caller) {
        ClientCredentials client = desk.client();
        AnswerChallenge.Answer answer = new AnswerChallenge.Answer(
                client,
                Challenge.NEW_PASSWORD_REQUIRED,
                challenge,
                Map.of(AnswerNames.NEW_PASSWORD, newPassword),
                Map.of());
        return go(challenges.answer(answer, caller), client, caller);
    }

    private Step go(SignInAnswer answer, ClientCredentials client, Caller caller) {
        return switch (answer) {
            case Challenged owed -> new Step.PasswordOwed(owed.session());
            case SignedIn in -> {
                Optional<LiveSession> live =
                        sessions.find(client.pool(), in.tokens().session());
                LiveSession operator =
                        live.filter(session -> session.operation() != null).orElseThrow(() -> refused(live, caller));
                yield new Step.In(console.open(operator));
            }
        };
    }

    private NotAnOperator refused(Optional<LiveSession> live, Caller caller) {
        live.ifPresent(session -> signOut.ofThis(session, caller));
        return new NotAnOperator();
    }
}
