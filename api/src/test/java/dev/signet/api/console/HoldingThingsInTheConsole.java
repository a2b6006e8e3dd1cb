package dev.signet.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Page;
import dev.signet.api.rest.Http;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import org.junit.jupiter.api.Test;

class HoldingThingsInTheConsole {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final ConsoleUnderTest console = new ConsoleUnderTest(signet);
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String pool = "/console/pools/" + house.pool().value();

    @Test
    void beginsAtTheUserAndEndsWithATypedCaseAndAReason() {
        UserId user = office.user(house, People.newName());
        try (Page page = window(OperatorRole.TENANT_ADMINISTRATOR, pool + "/users/" + user.value())) {
            page.andThen(() -> page.click("a[href*='/holds?of=']"));
            page.fill("input[name=case]", "C-12/26").fill("input[name=reason]", "litigation");
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text(".note")).startsWith("The hold stands");
            assertThat(page.text("tbody")).contains("C-12/26", "user", "litigation", "stands");

            page.andThen(() -> page.click("tbody a[data-open]"));
            assertThat(page.text(".head .mark")).isEqualTo("stands");
            assertThat(page.evaluate("document.querySelector('#release-now').disabled")
                            .asBoolean())
                    .isTrue();
            page.fill("#reason", "settled").fill("#typed", "C-12/26");
            page.until("!document.querySelector('#release-now').disabled");
            page.andThen(() -> page.click("#release-now"));
            assertThat(page.text(".note")).startsWith("The hold is released");
            assertThat(page.text(".fields")).contains("settled");
            assertThat(page.text("main")).doesNotContain("Let it go");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void saysWhatDoesNotFitAndKeepsWhatWasTyped() {
        try (Page page = window(OperatorRole.TENANT_ADMINISTRATOR, pool + "/holds")) {
            assertThat(page.text("main")).contains("Nothing is held");
            page.fill("input[name=of]", "somebody");
            page.fill("input[name=case]", "C-1").fill("input[name=reason]", "because");
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text(".note.bad")).startsWith("Name a user");
            assertThat(page.evaluate("document.querySelector('input[name=case]').value")
                            .asString())
                    .isEqualTo("C-1");
            page.fill("input[name=of]", "usr_0198f2b1c3d47e5f8a9b0c1d2e3f4a5b");
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text(".note.bad")).isEqualTo("The pool has nothing by this identifier.");
            assertThat(page.text("main")).contains("Nothing is held");
        }
    }

    @Test
    void isReleasedOnlyWhereTheCaseWasTyped() {
        LegalHoldId hold = office.hold(house);
        String[] cookie = console.cookieOf(OperatorRole.TENANT_ADMINISTRATOR, house.tenant());
        String form = "form=" + ConsoleUnderTest.encoded(console.token(cookie)) + "&reason=settled&typed=";
        String path = pool + "/holds/" + hold.value();

        Http.Answer slip = console.form(path + "/release", form + "C-13/26", cookie);

        assertThat(slip.status()).isEqualTo(400);
        assertThat(slip.text()).contains("Type the case exactly", "value=\"settled\"");
        assertThat(console.form(path + "/release", form + "C-12/26", cookie).status())
                .isEqualTo(303);
        assertThat(signet.http().get(path, cookie).text()).contains("Because");
    }

    @Test
    void reachesAWholeTenantWhereItsIdentifierWasTyped() {
        String path = "/console/tenants/" + house.tenant().value() + "/holds";
        try (Page page = window(OperatorRole.TENANT_ADMINISTRATOR, "/console/pools")) {
            page.andThen(() -> page.click("a[href='" + path + "']"));
            page.fill("input[name=case]", "C-2").fill("input[name=reason]", "supervision");
            page.fill("input[name=of]", "all");
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text(".note.bad")).startsWith("Type the tenant's identifier");
            page.fill("input[name=of]", house.tenant().value());
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text("tbody")).contains("C-2", "tenant", "stands");
        }
        String[] other = console.cookieOf(
                OperatorRole.TENANT_ADMINISTRATOR, signet.demo().tenant());
        assertThat(signet.http().get(path, other).status()).isEqualTo(404);
    }

    @Test
    void isShownToAuditorsWhoChangeNothing() {
        LegalHoldId hold = office.hold(house);
        String[] cookie = console.cookieOf(OperatorRole.AUDITOR, house.tenant());
        assertThat(signet.http().get(pool + "/holds", cookie).text())
                .contains("C-12/26")
                .doesNotContain("<form class=\"sheet\"");
        assertThat(signet.http().get(pool + "/holds/" + hold.value(), cookie).text())
                .doesNotContain("Let it go");
        String form = "form=" + ConsoleUnderTest.encoded(console.token(cookie)) + "&case=C&reason=r";
        assertThat(console.form(pool + "/holds", form, cookie).status()).isEqualTo(403);
    }

    private Page window(OperatorRole role, String path) {
        return console.windowOf(role, house.tenant(), path);
    }
}
