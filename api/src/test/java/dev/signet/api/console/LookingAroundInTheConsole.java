package dev.signet.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Page;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import org.junit.jupiter.api.Test;

class LookingAroundInTheConsole {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final ConsoleUnderTest console = new ConsoleUnderTest(signet);
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String pool = "/console/pools/" + house.pool().value();

    @Test
    void findsWhatWasRefusedByFacetsThatStandInTheAddress() {
        String name = People.newName();
        UserId user = office.user(house, name);
        office.people(house).signIn(name, "Wrong-Password-7-Horse");
        office.people(house).signIn(name, People.PASSWORD);
        try (Page page = window(pool + "/audit")) {
            page.until("document.querySelectorAll('#rows tr').length > 2");
            page.fill("input[name=user]", user.value());
            page.evaluate("document.querySelector('select[name=outcome]').value = 'REFUSED'");
            page.andThen(() -> page.click("main form button"));
            assertThat(page.path()).isEqualTo(pool + "/audit?outcome=REFUSED&user=" + user.value());
            assertThat(page.evaluate("[...document.querySelectorAll('#rows code')].map(e => e.innerText)[0]")
                            .asString())
                    .isEqualTo("session.auth_failed");
            assertThat(page.evaluate("document.querySelectorAll('#rows tr').length")
                            .asInt())
                    .isEqualTo(1);
            assertThat(page.text(".as-of")).startsWith("As of position");
            page.andThen(() -> page.click("#rows a[data-open]"));
            assertThat(page.text("main h2")).isEqualTo("session.auth_failed");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void followsTheTrailLiveWithoutSeeingItself() {
        String name = People.newName();
        office.user(house, name);
        try (Page page = window(pool + "/audit?follow=on")) {
            office.people(house).signIn(name, People.PASSWORD);
            page.until(signIns(1));
            page.until("document.querySelector('#heard').innerText.includes('more at')");
            office.people(house).signIn(name, People.PASSWORD); // behind the reading that the first one caused
            page.until(signIns(2));
            assertThat(page.text("#rows")).doesNotContain("audit.read");
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static String signIns(int count) {
        return "[...document.querySelectorAll('#rows code')].filter(e => e.innerText === 'session.auth_succeeded').length"
                + " === " + count;
    }

    @Test
    void drawsWhatHappenedToAUserAndDisablesThem() {
        String name = People.newName();
        UserId user = office.user(house, name);
        office.people(house).signIn(name, People.PASSWORD);
        try (Page page = window(pool + "/users")) {
            page.fill("input[name=text]", name);
            page.until("document.querySelector('.as-of')");
            page.andThen(() -> page.press("Enter"));
            page.andThen(() -> page.click("tr[data-row] a"));
            assertThat(page.text("h1")).isEqualTo(name);
            assertThat(page.evaluate("document.querySelectorAll('.timeline circle').length")
                            .asInt())
                    .isGreaterThanOrEqualTo(3);
            page.andThen(() -> page.click("form[action$='/disable'] button"));
            assertThat(page.text(".note")).startsWith("The account is disabled");
            assertThat(page.text("#account + dl")).contains("disabled");
            assertThat(page.evaluate("document.querySelector('.timeline').textContent")
                            .asString())
                    .contains("user.disabled");
            assertThat(office.people(house).signIn(name, People.PASSWORD).status())
                    .isEqualTo(403);
            assertThat(page.complaints()).isEmpty();
        }
        assertThat(user.value()).startsWith("usr_");
    }

    @Test
    void endsASessionAndShowsTheReceipt() {
        String name = People.newName();
        UserId user = office.user(house, name);
        office.people(house).signIn(name, People.PASSWORD);
        try (Page page = window(pool + "/users/" + user.value())) {
            page.andThen(() -> page.click("#sessions + .table a"));
            assertThat(page.text(".head .mark")).isEqualTo("open");
            page.andThen(() -> page.click("form[action$='/revocation'] button"));
            assertThat(page.text(".note")).isEqualTo("The session has ended, on every node.");
            assertThat(page.text(".head .mark")).isEqualTo("ended");
            page.until("document.querySelector('a[href*=\"/revocations/\"]')");
            page.andThen(() -> page.click("dd a[href*='/revocations/']"));
            assertThat(page.text("h1")).isEqualTo("Receipt of a revocation");
            assertThat(page.text(".steps")).contains("In the ledger");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void checksAProofInTheBrowserAndCatchesEveryChangedByte() {
        office.user(house, People.newName());
        try (Page page = window(pool + "/audit?type=user.registered")) {
            page.andThen(() -> page.click("#rows a[data-open]"));
            page.andThen(() -> page.click("a[href*='/proofs/']"));
            page.until(verdicts("holds", "holds", "holds"));
            page.evaluate("document.querySelector('[data-form=digest]').focus()");
            page.type(" ");
            page.until(verdicts("broken", "broken", "holds"));
            page.click("[data-reset]");
            page.until(verdicts("holds", "holds", "holds"));
            String key =
                    page.evaluate("document.querySelector('[data-key]').value").asString();
            char wrong = key.charAt(key.length() - 3) == 'A' ? 'B' : 'A';
            page.fill("[data-key]", key.substring(0, key.length() - 3) + wrong + key.substring(key.length() - 2));
            page.until(verdicts("holds", "holds", "broken"));
            assertThat(page.text("[data-verdict=signature]")).contains("does not belong to its name");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void makesAnExportAndHandsTheFileOut() {
        office.user(house, People.newName());
        try (Page page = window(pool + "/exports")) {
            page.fill("input[name=why]", "Audit 2026");
            page.andThen(() -> page.press("Enter"));
            page.until("document.querySelector('#list a[download]')");
            String file = page.evaluate("document.querySelector('#list a[download]').getAttribute('href')")
                    .asString();
            String text = page.evaluate("fetch('" + file + "').then(answer => answer.text())")
                    .asString();
            assertThat(text.lines().count()).isGreaterThan(2);
            assertThat(page.text("#list")).contains("Audit 2026", "ready");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void erasesAPersonOnceTheirIdentifierHasBeenTyped() {
        UserId user = office.user(house, People.newName());
        try (Page page = window(pool + "/users/" + user.value())) {
            page.click("[data-opens=erase]");
            page.until("document.querySelector('#erase').open");
            assertThat(page.evaluate("document.querySelector('#erase-now').disabled")
                            .asBoolean())
                    .isTrue();
            page.fill("#typed", user.value());
            page.until("!document.querySelector('#erase-now').disabled");
            page.andThen(() -> page.click("#erase-now"));
            assertThat(page.text("h1")).isEqualTo("Erased person");
            assertThat(page.text(".note")).startsWith("The person is erased.");
            page.andThen(() -> page.click("a[href$='/erasure']"));
            page.until("document.querySelectorAll('#panel pre').length === 2");
            assertThat(page.complaints()).isEmpty();
        }
    }

    private Page window(String path) {
        return console.windowOf(OperatorRole.PLATFORM_ADMINISTRATOR, null, path);
    }

    private static String verdicts(String leaf, String root, String signature) {
        return "[...document.querySelectorAll('[data-verdict] .mark')].map(e => e.innerText).join() === '%s,%s,%s'"
                .formatted(leaf, root, signature);
    }
}
