package dev.signet.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.ConsoleUnderTest.Appointed;
import dev.signet.api.console.browser.Page;
import dev.signet.domain.operator.OperatorRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GettingIntoTheConsole {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final ConsoleUnderTest console = new ConsoleUnderTest(signet);

    @Test
    void takesTheOneTimeSecretAndThenAPasswordOfOnesOwn() {
        Appointed who = console.appoint("AUDITOR");
        try (Page page = console.window().goTo("/console/pools")) {
            assertThat(page.path()).isEqualTo("/console/sign-in?to=%2Fconsole%2Fpools");
            page.fill("#name", who.name()).fill("#password", who.temporary());
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text("h1")).isEqualTo("A password of your own");
            page.fill("#password", ConsoleUnderTest.PASSWORD).fill("#again", "Another-One-7-Lamp");
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text("#refused")).isEqualTo("The two passwords are not the same.");
            page.fill("#password", ConsoleUnderTest.PASSWORD).fill("#again", ConsoleUnderTest.PASSWORD);
            page.andThen(() -> page.press("Enter"));
            assertThat(page.path()).isEqualTo("/console/pools");
            assertThat(page.text("h1")).isEqualTo("User pools");
            assertThat(page.text(".self")).contains("auditor");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void leavesACookieThatScriptsAndOtherSitesCannotUse() {
        try (Page page = console.windowOf(OperatorRole.AUDITOR, null, "/console")) {
            JsonNode cookie = page.cookies().get(0);
            assertThat(cookie.path("httpOnly").asBoolean()).isTrue();
            assertThat(cookie.path("sameSite").asString()).isEqualTo("Strict");
            assertThat(cookie.path("session").asBoolean()).isTrue();
            assertThat(page.evaluate("document.cookie").asString()).isEmpty();
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void endsAtOnceWhenTheSessionOfTheOperatorIsRevoked() {
        Appointed who = console.appoint("AUDITOR");
        try (Page page = console.window().goTo("/console/sign-in")) {
            page.fill("#name", who.name()).fill("#password", who.temporary());
            page.andThen(() -> page.press("Enter"));
            page.fill("#password", ConsoleUnderTest.PASSWORD).fill("#again", ConsoleUnderTest.PASSWORD);
            page.andThen(() -> page.press("Enter"));
            assertThat(page.path()).isEqualTo("/console");
            String path = "/v1/pools/" + signet.house().systemPool().value() + "/users/" + who.user() + "/sign-out";
            assertThat(signet.http()
                            .post(path, "{}", Operators.bearer(signet.administrator()))
                            .status())
                    .isLessThan(300);
            page.andThen(() -> page.click("nav a[data-go=a]"));
            assertThat(page.path()).startsWith("/console/sign-in");
        }
    }

    @Test
    void endsWithASignOutThatEndsTheSessionToo() {
        try (Page page = console.windowOf(OperatorRole.READ_ONLY, null, "/console/pools")) {
            String ticket = page.cookies().get(0).path("value").asString();
            page.andThen(() -> page.click("form[action='/console/sign-out'] button"));
            assertThat(page.text(".note")).startsWith("You are signed out.");
            assertThat(page.cookies()).isEmpty();
            assertThat(signet.http()
                            .get("/console/pools", "Cookie", "signet-console=" + ticket)
                            .status())
                    .isEqualTo(303);
        }
    }
}
