package dev.signet.api.console;

import dev.signet.api.Office;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Chromium;
import dev.signet.api.console.browser.Page;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The console of the shared node: operators, and browsers in which they are signed in. */
public final class ConsoleUnderTest {

    /** What is chosen at a first sign-in. */
    public static final String PASSWORD = "Chosen-By-Me-9-Battery";

    private final SignetUnderTest signet;
    private final Office office;

    /** The console of a node. */
    public ConsoleUnderTest(SignetUnderTest signet) {
        this.signet = signet;
        this.office = new Office(signet);
    }

    /** Somebody new with that role, who owes a password of their own. */
    public Appointed appoint(String role) {
        String name = People.newName();
        String[] bearer = Operators.bearer(signet.administrator());
        String pool = signet.house().systemPool().value();
        JsonNode created = signet.http()
                .post("/v1/pools/" + pool + "/users", """
                        {"username":"%s","invite":false}""".formatted(name), bearer)
                .json();
        String user = created.path("user_id").asString();
        signet.http().post("/v1/operators", """
                {"user_id":"%s","role":"%s"}""".formatted(user, role), bearer);
        return new Appointed(name, user, created.path("temporary_password").asString());
    }

    /** Somebody who was appointed. */
    public record Appointed(String name, String user, String temporary) {}

    /** A window in which nobody is signed in. */
    public Page window() {
        return Chromium.shared().window(signet.http().base());
    }

    /** A window in which somebody new of that role is signed in, at {@code path}. */
    public Page windowOf(OperatorRole role, @Nullable TenantId tenant, String path) {
        String name = office.operator(role, tenant).name();
        Page page = window().goTo("/console/sign-in?to=" + encoded(path));
        page.fill("#name", name).fill("#password", People.PASSWORD);
        return page.andThen(() -> page.press("Enter"));
    }

    /** Sends a form without a browser. {@code headers} alternate names and values. */
    public Http.Answer form(String path, String fields, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return signet.http().send("POST", path, BodyPublishers.ofString(fields), all);
    }

    /** The cookie of somebody new of that role, as a header. */
    public String[] cookieOf(OperatorRole role, @Nullable TenantId tenant) {
        String name = office.operator(role, tenant).name();
        return new String[] {"Cookie", cookie(form("/console/sign-in", "name=" + name + "&password=" + People.PASSWORD))
        };
    }

    /** The cookie that an answer sets, as it is sent back. */
    public static String cookie(Http.Answer answer) {
        return answer.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    /** The token that forms of a page show. */
    public String token(String... cookie) {
        return between(signet.http().get("/console/pools", cookie).text(), "name=\"form\" value=\"", "\"");
    }

    /** A value as it stands in a form. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What stands between two texts. */
    public static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        if (from < 0) {
            throw new AssertionError("there is no " + before + " in " + text);
        }
        int begins = from + before.length();
        return text.substring(begins, text.indexOf(after, begins));
    }
}
