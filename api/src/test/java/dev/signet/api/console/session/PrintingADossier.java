package dev.signet.api.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.ConsoleUnderTest;
import dev.signet.api.console.browser.Page;
import dev.signet.domain.operator.OperatorRole;
import org.junit.jupiter.api.Test;

class PrintingADossier {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final ConsoleUnderTest console = new ConsoleUnderTest(signet);
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People.Person alice = office.people(house).newcomer();
    private final String session = alice.tokens().path("session_id").asString();
    private final String dossier = "/console/pools/" + house.pool().value() + "/sessions/" + session + "/dossier";

    @Test
    void showsTheWholeLifeOfASessionOnceThePurposeIsSaid() {
        office.people(house).refresh(alice.refreshToken());
        try (Page page = console.windowOf(OperatorRole.AUDITOR, house.tenant(), dossier)) {
            page.fill("#why", "complaint 17");
            page.andThen(() -> page.press("Enter"));

            assertThat(page.text("h1")).isEqualTo("Dossier of a session");
            assertThat(page.text("main"))
                    .contains(session, "session.auth_succeeded", "session.tokens_refreshed", "complaint 17", "withheld")
                    .contains(house.pool().value())
                    .doesNotContain("127.0.0.1");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void opensAddressesForThoseWhoMaySeeThem() {
        try (Page page = console.windowOf(OperatorRole.TENANT_ADMINISTRATOR, house.tenant(), dossier)) {
            page.click("input[name=personal]");
            page.fill("#why", "complaint 17");
            page.andThen(() -> page.press("Enter"));

            assertThat(page.text("main")).contains("127.0.0.1");
        }
    }

    @Test
    void isNotForThoseWhoMayNotReadTheTrail() {
        String[] cookie = console.cookieOf(OperatorRole.READ_ONLY, house.tenant());

        assertThat(signet.http().get(dossier, cookie).status()).isEqualTo(403);
    }
}
