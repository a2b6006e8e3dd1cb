package dev.signet.api.rest.session;

import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignInAnswer.Challenged;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something is still owed before there are tokens.
 *
 * @param challenge what
 * @param session to be sent back with the answer to {@code challenges}
 * @param parameters what the answer needs; lists and objects are JSON text
 * @param availableChallenges what may be chosen from, where something may be chosen
 */
record Owed(Challenge challenge, String session, Map<String, String> parameters, List<Challenge> availableChallenges)
        implements SignInBody {

    static Owed of(Challenged owed) {
        Map<String, String> parameters = new TreeMap<>();
        owed.parameters().forEach((name, value) -> parameters.put(Names.outside(name), value));
        return new Owed(owed.challenge(), owed.session(), parameters, owed.available());
    }

    /** Never the session: whoever has it can go on. */
    @Override
    public String toString() {
        return "Owed[" + challenge + "]";
    }
}
