package dev.signet.application.signin;

import dev.signet.application.session.SessionTokens;
import java.util.List;
import java.util.Map;

/** What a step of a sign-in leads to. */
public sealed interface SignInAnswer {

    /** The user is signed in. */
    record SignedIn(SessionTokens tokens) implements SignInAnswer {}

    /**
     * Something is still owed.
     *
     * @param challenge what
     * @param session sealed state to send back with the answer, 20 to 2048 characters; single use, valid for as long as
     *     the client's settings say
     * @param parameters what the client needs for its answer, by Cognito's names
     * @param available what may be chosen from, where something may be chosen; empty otherwise
     */
    record Challenged(Challenge challenge, String session, Map<String, String> parameters, List<Challenge> available)
            implements SignInAnswer {

        public Challenged {
            parameters = Map.copyOf(parameters);
            available = List.copyOf(available);
        }

        /** Neither the state nor what belongs to it. */
        @Override
        public String toString() {
            return "Challenged[" + challenge + "]";
        }
    }
}
