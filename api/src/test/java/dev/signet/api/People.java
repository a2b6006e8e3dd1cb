package dev.signet.api;

import dev.signet.api.rest.Http;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What people do at the REST door of one pool, each step as one call. */
public final class People {

    /** A password that the default policy takes. */
    public static final String PASSWORD = "Correct-Horse-7-Battery";

    private final Http http;
    private final Mail mail;
    private final String pool;
    private final String client;

    People(Http http, Mail mail, String pool, String client) {
        this.http = http;
        this.mail = mail;
        this.pool = pool;
        this.client = client;
    }

    /** Somebody's name, address and tokens. */
    public record Person(String name, String email, JsonNode tokens) {

        /** The access token as an Authorization header. */
        public String[] bearer() {
            return new String[] {"Authorization", "Bearer " + accessToken()};
        }

        /** The access token. */
        public String accessToken() {
            return tokens.path("access_token").asString();
        }

        /** The refresh token. */
        public String refreshToken() {
            return tokens.path("refresh_token").asString();
        }
    }

    /** A name that nobody else has; without digits, since messages name people beside their codes. */
    public static String newName() {
        return "user-"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .map(digit -> 'a' + Character.digit(digit, 16))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /** The address that {@link #signUp} gives to a name. */
    public static String addressOf(String name) {
        return name + "@example.org";
    }

    /** Somebody new, confirmed and signed in. */
    public Person newcomer() {
        String name = newName();
        expect(201, signUp(name));
        expect(204, confirm(name, mail.codeFor(addressOf(name))));
        return new Person(
                name, addressOf(name), expect(201, signIn(name, PASSWORD)).json());
    }

    /** POST sign-ups. */
    public Http.Answer signUp(String name, String... headers) {
        return http.post(path("/sign-ups"), """
                {"client_id":"%s","username":"%s","password":"%s","attributes":{"email":"%s"}}""".formatted(client, name, PASSWORD, addressOf(name)), headers);
    }

    /** POST sign-ups/confirmation. */
    public Http.Answer confirm(String name, String code) {
        return http.post(path("/sign-ups/confirmation"), """
                {"client_id":"%s","username":"%s","code":"%s"}""".formatted(client, name, code));
    }

    /** POST sign-ups/code. */
    public Http.Answer resend(String name) {
        return http.post(path("/sign-ups/code"), named(name));
    }

    /** POST sessions. */
    public Http.Answer signIn(String name, String password) {
        return http.post(path("/sessions"), """
                {"client_id":"%s","username":"%s","password":"%s"}""".formatted(client, name, password));
    }

    /**
     * POST sessions, in another way than by password.
     *
     * @param more members of the body, each with a comma before it
     */
    public Http.Answer signInBy(String flow, String name, String more) {
        return http.post(path("/sessions"), """
                {"client_id":"%s","flow":"%s","username":"%s"%s}""".formatted(client, flow, name, more));
    }

    /** POST challenges, with one answer. */
    public Http.Answer answer(String challenge, String session, String answer, String value) {
        return http.post(path("/challenges"), """
                {"client_id":"%s","challenge":"%s","session":"%s","answers":{"%s":"%s"}}""".formatted(client, challenge, session, answer, value));
    }

    /** POST tokens. */
    public Http.Answer refresh(String refreshToken) {
        return http.post(path("/tokens"), presented(refreshToken));
    }

    /** POST revocations. */
    public Http.Answer revoke(String refreshToken) {
        return http.post(path("/revocations"), presented(refreshToken));
    }

    /** POST password-resets. */
    public Http.Answer forgot(String name) {
        return http.post(path("/password-resets"), named(name));
    }

    /** POST password-resets/confirmation. */
    public Http.Answer reset(String name, String code, String password) {
        return http.post(path("/password-resets/confirmation"), """
                {"client_id":"%s","username":"%s","code":"%s","password":"%s"}""".formatted(client, name, code, password));
    }

    /** A path below the pool. */
    public String path(String below) {
        return "/v1/pools/" + pool + below;
    }

    private String named(String name) {
        return """
                {"client_id":"%s","username":"%s"}""".formatted(client, name);
    }

    private String presented(String refreshToken) {
        return """
                {"client_id":"%s","refresh_token":"%s"}""".formatted(client, refreshToken);
    }

    private static Http.Answer expect(int status, Http.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but got " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
