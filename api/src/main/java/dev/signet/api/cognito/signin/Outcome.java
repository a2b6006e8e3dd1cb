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

    static Outcome of(SessionTokens tokens) {
        return new Outcome(null, null, Map.of(), null, Issued.told(tokens));
    }

    /** Neither tokens nor session. */
    @Override
    public String toString() {
        return "Outcome[" + challenge + "]";
    }
}
