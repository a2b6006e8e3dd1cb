package dev.signet.ops.cli;

import dev.signet.ops.cli.Exchange.Answer;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How each step of the walk is done. */
final class Steps {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Duration MAIL_TAKES = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String NOBODY = "";

    private final Exchange http;
    private final Memory user;
    private final Auditor auditor;
    private final PrintWriter out;

    Steps(Exchange http, Memory user, Auditor auditor, PrintWriter out) {
        this.http = http;
        this.user = user;
        this.auditor = auditor;
        this.out = out;
    }

    void signUp() throws StepFailed {
        Answer answer = http.post(
                        pool("/sign-ups"),
                        Map.of(
                                "client_id", user.client,
                                "username", user.username,
                                "password", user.password,
                                "attributes", Map.of("email", user.email)),
                        NOBODY)
                .expect(201);
        user.id = answer.text("user_id");
    }

    void readMail() throws StepFailed {
        String path = "/mailbox/messages?to=" + URLEncoder.encode(user.email, StandardCharsets.UTF_8);
        long end = System.nanoTime() + MAIL_TAKES.toNanos();
        do {
            Answer answer = http.get(path, NOBODY).expect(200);
            Matcher code = CODE.matcher(
                    answer.body().path("messages").path(0).path("text").asString(""));
            if (code.find()) {
                user.code = code.group();
                return;
            }
            pause();
        } while (System.nanoTime() < end);
        throw new StepFailed("no mail with a code arrived within " + MAIL_TAKES.toSeconds() + " s", null);
    }

    void confirm() throws StepFailed {
        http.post(
                        pool("/sign-ups/confirmation"),
                        Map.of("client_id", user.client, "username", user.username, "code", user.code),
                        NOBODY)
                .expect(204);
    }

    void signIn() throws StepFailed {
        keep(http.post(
                        pool("/sessions"),
                        Map.of("client_id", user.client, "username", user.username, "password", user.password),
                        NOBODY)
                .expect(201));
    }

    void callApi() throws StepFailed {
        callApiExpecting(200);
    }

    void refresh() throws StepFailed {
        keep(renew().expect(200));
    }

    void signOut() throws StepFailed {
        http.delete("/v1/me/sessions/current", user.accessToken).expect(204);
    }

    void refreshAfterSignOut() throws StepFailed {
        renew().expect(401);
    }

    void callApiAfterSignOut() throws StepFailed {
        callApiExpecting(401);
    }

    void signAuditorIn() throws StepFailed {
        Answer answer = http.post(
                        "/v1/pools/" + auditor.pool() + "/sessions",
                        Map.of(
                                "client_id", auditor.client(),
                                "username", auditor.username(),
                                "password", auditor.password()),
                        NOBODY)
                .expect(201);
        user.auditorsToken = answer.text("access_token");
    }

    /** The trail follows the ledger within milliseconds; the request names the last write that it must have seen. */
    void readTrail() throws StepFailed {
        Answer answer = http.getAfterLastWrite(
                        "/v1/audit/events?pool=" + user.pool + "&user=" + user.id, user.auditorsToken)
                .expect(200);
        Trail.print(answer.body(), out);
        if (answer.body().path("events").isEmpty()) {
            throw new StepFailed("the trail is empty", null);
        }
    }

    private void callApiExpecting(int status) throws StepFailed {
        http.get("/v1/me", user.accessToken).expect(status);
    }

    private Answer renew() throws StepFailed {
        return http.post(pool("/tokens"), Map.of("client_id", user.client, "refresh_token", user.refreshToken), NOBODY);
    }

    private void keep(Answer answer) throws StepFailed {
        user.accessToken = answer.text("access_token");
        if (answer.body().has("refresh_token")) {
            user.refreshToken = answer.text("refresh_token");
        }
    }

    private String pool(String path) {
        return "/v1/pools/" + user.pool + path;
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
}
