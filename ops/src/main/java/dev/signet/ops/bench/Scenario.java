package dev.signet.ops.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, in this order: what comes often first, so that the slow ones find the code compiled that they share
 * with it, as on a server that has been up for a while.
 */
enum Scenario {
    /** A call of a protected API with an access token. */
    TOKEN_CHECK("token-check") {
        @Override
        Work work(Prepared with, List<String> usernames, Connection connection) throws IOException, UnexpectedAnswer {
            List<byte[]> requests = new ArrayList<>();
            for (String username : usernames) {
                String token = signedIn(with, username, connection).field("access_token");
                requests.add(Requests.getAs(token, "/v1/me"));
            }
            return new Repeated(requests, OK);
        }
    },
    /** A refresh with rotation, of sessions in turn. */
    REFRESH("refresh") {
        @Override
        Work work(Prepared with, List<String> usernames, Connection connection) throws IOException, UnexpectedAnswer {
            List<String> tokens = new ArrayList<>();
            for (String username : usernames) {
                tokens.add(signedIn(with, username, connection).field("refresh_token"));
            }
            return new Rotation(with, tokens);
        }
    },
    /** A password sign-in by users in turn. */
    SIGN_IN("sign-in") {
        @Override
        Work work(Prepared with, List<String> usernames, Connection connection) {
            List<byte[]> requests =
                    usernames.stream().map(username -> signIn(with, username)).toList();
            return new Repeated(requests, CREATED);
        }
    },
    /** A sign-up with an address, to which a code goes. */
    SIGN_UP("sign-up") {
        @Override
        Work work(Prepared with, List<String> usernames, Connection connection) {
            return new NewPeople(with);
        }
    };

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final String label;

    Scenario(String label) {
        this.label = label;
    }

    /** What one connection does; whatever has to be done before is done with {@code connection}. */
    abstract Work work(Prepared with, List<String> usernames, Connection connection)
            throws IOException, UnexpectedAnswer;

    /** What it cannot be faster than; none where no such thing is measured. */
    @Nullable
    Bare bare() {
        return switch (this) {
            case SIGN_IN, SIGN_UP -> Bare.HASH;
            case REFRESH -> Bare.REFRESH;
            case TOKEN_CHECK -> null;
        };
    }

    @Override
    public String toString() {
        return label;
    }

    private static byte[] signIn(Prepared with, String username) {
        return Requests.post(
                with.path("/sessions"),
                Map.of("client_id", with.client(), "username", username, "password", with.password()));
    }

    static Answer signedIn(Prepared with, String username, Connection connection) throws IOException, UnexpectedAnswer {
        return connection.send(signIn(with, username)).expect(CREATED);
    }

    /** Requests that stay the same, in turn. */
    private static final class Repeated implements Work {

        private final List<byte[]> requests;
        private final int wanted;
        private int turn;

        Repeated(List<byte[]> requests, int wanted) {
            this.requests = requests;
            this.wanted = wanted;
        }

        @Override
        public byte[] request() {
            return requests.get(turn++ % requests.size());
        }

        @Override
        public void answered(Answer answer) throws UnexpectedAnswer {
            answer.expect(wanted);
        }
    }

    /** Sessions in turn, each with the refresh token that its last refresh gave. */
    private static final class Rotation implements Work {

        private final Prepared with;
        private final List<String> tokens;
        private int turn;

        Rotation(Prepared with, List<String> tokens) {
            this.with = with;
            this.tokens = tokens;
        }

        @Override
        public byte[] request() {
            return Requests.post(
                    with.path("/tokens"), Map.of("client_id", with.client(), "refresh_token", tokens.get(turn)));
        }

        @Override
        public void answered(Answer answer) throws UnexpectedAnswer {
            tokens.set(turn, answer.expect(OK).field("refresh_token"));
            turn = (turn + 1) % tokens.size();
        }
    }

    /** Somebody else each time. */
    private static final class NewPeople implements Work {

        private final Prepared with;
        private final String prefix = "new-" + UUID.randomUUID() + "-";
        private int turn;

        NewPeople(Prepared with) {
            this.with = with;
        }

        @Override
        public byte[] request() {
            String username = prefix + turn++;
            return Requests.post(
                    with.path("/sign-ups"),
                    Map.of(
                            "client_id", with.client(),
                            "username", username,
                            "password", with.password(),
                            "attributes", Map.of("email", username + "@example.test")));
        }

        @Override
        public void answered(Answer answer) throws UnexpectedAnswer {
            answer.expect(CREATED);
        }
    }
}
