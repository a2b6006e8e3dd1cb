package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.operation.Issued;
import dev.signet.api.cognito.shape.AuthenticationResultType;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step of a sign-in leads to: tokens, or the next challenge. */
record Outcome(
        @Nullable String challenge,
        @Nullable String session,
        Map<String, String> parameters,
        @Nullable List<String> available,
        @Nullable AuthenticationResultType tokens) {

    static Outcome of(SignInAnswer answer) {
        return switch (answer) {
            case SignedIn done -> of(done.tokens());
            case Challenged owed ->
                new Outcome(
                        owed.challenge().name(),
                        owed.session(),
                        owed.parameters(),
                        owed.available().isEmpty()
                                ? null
                                : owed.available().stream().map(Enum::name).toList(),
                        null);
        };
    }

    /**
     * The same of a first step in that flow: a challenge by SRP that begins a sign-in carries its state in its secret block
     * alone (Cognito), and its answer may bring a session or not.
     */
    static Outcome of(String flow, SignInAnswer answer) {
        Outcome outcome = of(answer);
        return flow.equals("USER_SRP_AUTH") && "PASSWORD_VERIFIER".equals(outcome.challenge())
                ? new Outcome(outcome.challenge(), null, outcome.parameters(), outcome.available(), outcome.tokens())
                : outcome;
    }

    static Outcome of(SessionTokens tokens) {
        return new Outcome(null, null, Map.of(), null, Issued.told(tokens));
    }

    /** Neither tokens nor session. */
    @Override
    public String toString() {
        return "Outcome[" + challenge + "]";
    }
}
