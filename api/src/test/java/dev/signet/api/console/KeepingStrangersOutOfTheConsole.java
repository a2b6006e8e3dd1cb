package dev.signet.api.console;

import static dev.signet.api.console.ConsoleUnderTest.encoded;
import static dev.signet.domain.operator.OperatorRole.AUDITOR;
import static dev.signet.domain.operator.OperatorRole.PLATFORM_ADMINISTRATOR;
import static dev.signet.domain.operator.OperatorRole.READ_ONLY;
import static dev.signet.domain.operator.OperatorRole.TENANT_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.ConsoleUnderTest.Appointed;
import dev.signet.api.console.access.OwnPath;
import dev.signet.api.rest.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class KeepingStrangersOutOfTheConsole {

    private static final String NOBODY = "0198f2b1c3d47e5f8a9b0c1d2e3f4a5b";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final ConsoleUnderTest console = new ConsoleUnderTest(signet);

    @Test
    void sendsThemToTheSignInFromEveryAddressAlike() {
        assertThat(location("/console/audit?outcome=REFUSED"))
                .isEqualTo("/console/sign-in?to=%2Fconsole%2Faudit%3Foutcome%3DREFUSED");
        assertThat(location("/console/no-such-page")).startsWith("/console/sign-in");
        assertThat(location("/console")).isEqualTo("/console/sign-in");
    }

    @Test
    void letsPagesRunAndShowOnlyWhatComesFromHere() {
        Http.Answer page = signet.http().get("/console/sign-in");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).hasValue("no-store");
        assertThat(page.text()).doesNotContain("style=").doesNotContain("onclick");
        String stylesheet = ConsoleUnderTest.between(page.text(), "rel=\"stylesheet\" href=\"", "\"");
        Http.Answer served = signet.http().get(stylesheet);
        assertThat(served.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(served.header("Content-Type")).hasValue("text/css;charset=UTF-8");
        assertThat(signet.http()
                        .get(stylesheet.replaceFirst("-[0-9a-f]{16}", "-0123456789abcdef"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellsNobodyWhichNamesThereAre() {
        Appointed known = console.appoint("AUDITOR");
        Http.Answer wrong = console.form("/console/sign-in", "name=" + known.name() + "&password=Wrong-Password-1");
        Http.Answer unknown = console.form("/console/sign-in", "name=nobody-at-all&password=Wrong-Password-1");
        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.text().replace(known.name(), ""))
                .isEqualTo(unknown.text().replace("nobody-at-all", ""));
    }

    @Test
    void givesAUserWithoutARoleNoTicketAndNoSession() {
        String pool = signet.house().systemPool().value();
        String[] bearer = Operators.bearer(signet.administrator());
        String name = People.newName();
        String user = signet.http()
                .post("/v1/pools/" + pool + "/users", """
                        {"username":"%s","invite":false}""".formatted(name), bearer)
                .json()
                .path("user_id")
                .asString();
        signet.http()
                .json(
                        "PUT",
                        "/v1/pools/" + pool + "/users/" + user + "/password",
                        """
                {"password":"%s","permanent":true}""".formatted(ConsoleUnderTest.PASSWORD),
                        bearer);
        Http.Answer refused =
                console.form("/console/sign-in", "name=" + name + "&password=" + ConsoleUnderTest.PASSWORD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("You are no operator.");
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @Test
    void believesNoFormThatAnotherSiteSends() {
        String[] cookie = console.cookieOf(TENANT_ADMINISTRATOR, signet.demo().tenant());
        String token = "form=" + encoded(console.token(cookie));
        assertThat(signOut(token, cookie[1], "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(signOut(token, cookie[1], "Origin", "https://evil.example").status())
                .isEqualTo(403);
        assertThat(signOut("form=made-up", cookie[1], "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(403);
        assertThat(signOut("", cookie[1], "Sec-Fetch-Site", "same-origin").text())
                .contains("console.foreign_form");
        assertThat(console.form("/console/sign-in", "name=a&password=b", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(signOut(token, cookie[1], "Sec-Fetch-Site", "same-origin").status())
                .isEqualTo(303);
    }

    @Test
    void opensNoPageByAnAccessTokenAndNoApiByACookie() {
        assertThat(signet.http()
                        .get("/console/pools", Operators.bearer(signet.administrator()))
                        .status())
                .isEqualTo(303);
        String[] cookie = console.cookieOf(PLATFORM_ADMINISTRATOR, null);
        assertThat(signet.http().get("/console/pools", cookie).status()).isEqualTo(200);
        assertThat(signet.http().get("/v1/tenants", cookie).status()).isEqualTo(401);
    }

    @Test
    void givesEverySignInATicketOfItsOwn() {
        Appointed who = console.appoint("AUDITOR");
        String planted = "signet-console=" + "A".repeat(43);
        String challenge = ConsoleUnderTest.between(
                console.form(
                                "/console/sign-in",
                                "name=" + who.name() + "&password=" + encoded(who.temporary()),
                                "Cookie",
                                planted)
                        .text(),
                "name=\"challenge\" value=\"",
                "\"");
        String first = console.form(
                        "/console/sign-in/password",
                        "challenge=" + encoded(challenge) + "&password=" + ConsoleUnderTest.PASSWORD + "&again="
                                + ConsoleUnderTest.PASSWORD,
                        "Cookie",
                        planted)
                .header("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        assertThat(first).isNotEqualTo(planted);
        String second = console.form(
                        "/console/sign-in",
                        "name=" + who.name() + "&password=" + ConsoleUnderTest.PASSWORD,
                        "Cookie",
                        first)
                .header("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        assertThat(second).isNotEqualTo(first);
        assertThat(signet.http().get("/console/pools", "Cookie", first).status())
                .isEqualTo(303);
        assertThat(signet.http().get("/console/pools", "Cookie", second).status())
                .isEqualTo(200);
    }

    @Test
    void closesWhenNobodyIsAtWorkHoweverOftenAPageRefreshesItself() {
        SignetUnderTest passing = SignetUnderTest.whoseTimePasses();
        String[] cookie = new ConsoleUnderTest(passing).cookieOf(AUDITOR, null);
        for (int i = 0; i < 3; i++) {
            passing.clock().pass(Duration.ofMinutes(9));
            assertThat(passing.http()
                            .get("/console?live=", "Cookie", cookie[1], "Signet-Refresh", "1")
                            .status())
                    .isEqualTo(200);
        }
        passing.clock().pass(Duration.ofMinutes(4));
        assertThat(passing.http().get("/console/pools", cookie).status()).isEqualTo(303);
    }

    @Test
    void showsAndChangesNothingOfAnotherTenant() {
        String[] cookie = console.cookieOf(TENANT_ADMINISTRATOR, signet.demo().tenant());
        String form = "form=" + encoded(console.token(cookie));
        List<Map.Entry<String, String>> routes = routesOfAPool();
        assertThat(routes).hasSizeGreaterThan(15);
        for (Map.Entry<String, String> route : routes) {
            Http.Answer theirs = ask(route, signet.house().systemPool().value(), form, cookie);
            Http.Answer nobodys = ask(route, "pol_" + NOBODY, form, cookie);
            assertThat(theirs.status()).as(route.toString()).isEqualTo(404);
            assertThat(problem(theirs)).as(route.toString()).isEqualTo(problem(nobodys));
        }
        assertThat(signet.http().get("/console/audit/1", cookie).status()).isEqualTo(404);
    }

    @Test
    void showsARoleOnlyWhatItMaySee() {
        String[] cookie = console.cookieOf(READ_ONLY, signet.demo().tenant());
        String pool = "/console/pools/" + signet.demo().pool().value();
        assertThat(location("/console", cookie)).isEqualTo("/console/pools");
        assertThat(signet.http().get(pool + "/audit", cookie).status()).isEqualTo(403);
        assertThat(signet.http().get(pool + "/users", cookie).status()).isEqualTo(200);
        assertThat(signet.http().get(pool + "/users?text=al", cookie).status()).isEqualTo(403);
        assertThat(signet.http().get(pool + "/users", cookie).text()).doesNotContain("Audit trail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/console",
                "//evil.example",
                "/console/../v1",
                "/console//evil.example",
                "/console\\evil",
                "/consolation",
                "/console/%2e%2e/v1",
                "/console/sign-out",
                "javascript:alert(1)",
                ""
            })
    void goesOnToPagesOfTheConsoleAlone(String elsewhere) {
        assertThat(OwnPath.of(elsewhere)).isEqualTo("/console");
    }

    private String location(String path, String... headers) {
        Http.Answer sent = signet.http().get(path, headers);
        assertThat(sent.status()).isIn(302, 303);
        return sent.header("Location").orElseThrow();
    }

    private Http.Answer signOut(String fields, String cookie, String... more) {
        return console.form("/console/sign-out", fields, "Cookie", cookie, more[0], more[1]);
    }

    private List<Map.Entry<String, String>> routesOfAPool() {
        return signet
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                info.getPatternValues().stream().map(pattern -> Map.entry(method.name(), pattern))))
                .filter(route -> route.getValue().startsWith("/console/pools/{pool}"))
                .toList();
    }

    private Http.Answer ask(Map.Entry<String, String> route, String pool, String form, String... cookie) {
        String path = route.getValue()
                .replace("{pool}", pool)
                .replace("{user}", "usr_" + NOBODY)
                .replace("{about}", "ses_" + NOBODY)
                .replace("{export}", "exp_" + NOBODY)
                .replace("{hold}", "hld_" + NOBODY)
                .replace("{position}", "1");
        assertThat(path).as("a new kind of identifier").doesNotContain("{");
        return route.getKey().equals("GET") ? signet.http().get(path, cookie) : console.form(path, form, cookie);
    }

    /** What a page says without what names the request and the page itself. */
    private static String problem(Http.Answer page) {
        return ConsoleUnderTest.between(page.text(), "class=\"problem\"", "class=\"quiet\"");
    }
}
