package dev.signet.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Page;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds for every page: with keys alone, without a mouse, read aloud, in light and in dark, on a small screen. */
class EveryPageOfTheConsole {

    /** Where the pictures go that a person looks at. */
    private static final Path PICTURES = Path.of("target", "console");

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final ConsoleUnderTest console = new ConsoleUnderTest(signet);
    private final Office office = new Office(signet);

    @Test
    void canBeUsedByEverybody() {
        House house = office.house();
        String name = People.newName();
        UserId user = office.user(house, name);
        office.people(house).signIn(name, "Wrong-Password-7-Horse");
        office.people(house).signIn(name, People.PASSWORD);
        String pool = "/console/pools/" + house.pool().value();
        try (Page page = console.windowOf(OperatorRole.PLATFORM_ADMINISTRATOR, null, pool + "/audit")) {
            page.until("document.querySelectorAll('#rows tr').length > 2");
            String event = page.evaluate("document.querySelector('#rows a[data-open]').getAttribute('href')")
                    .asString();
            String session = page.evaluate(
                            "document.querySelector('#rows a[href*=\"/sessions/\"]').getAttribute('href')")
                    .asString();
            List<String> pages = new ArrayList<>(List.of(
                    "/console",
                    "/console/audit",
                    "/console/pools",
                    "/console/no-such-page",
                    pool,
                    pool + "/audit",
                    event,
                    event.replace("/audit/", "/proofs/"),
                    pool + "/users",
                    pool + "/users/" + user.value(),
                    session,
                    pool + "/exports",
                    pool + "/revocations",
                    pool + "/holds",
                    pool + "/holds/" + office.hold(house).value(),
                    pool + "/state",
                    pool + "/users/" + user.value() + "/state",
                    session + "/state",
                    "/console/tenants/" + house.tenant().value() + "/holds"));
            for (String path : pages) {
                page.light().goTo(path);
                require(page, path);
                picture(page, path, "light");
                picture(page.dark(), path, "dark");
            }
            assertThat(page.complaints()).isEmpty();
        }
        try (Page door = console.window().goTo("/console/sign-in")) {
            require(door, "/console/sign-in");
            picture(door, "/console/sign-in", "light");
            picture(door.dark(), "/console/sign-in", "dark");
        }
    }

    @Test
    void isReachedAndReadWithKeysAlone() {
        try (Page page = console.windowOf(OperatorRole.AUDITOR, null, "/console")) {
            page.press("Tab");
            assertThat(page.evaluate("document.activeElement.className").asString())
                    .isEqualTo("skip");
            page.press("Enter").until("document.activeElement.id === 'main'");
            page.press("?").until("document.querySelector('#keys').open");
            page.press("Escape").until("!document.querySelector('#keys').open");
            page.press("g");
            page.andThen(() -> page.press("a"));
            assertThat(page.path()).isEqualTo("/console/audit");
            page.press("/").until("document.activeElement.name === 'type'");
            page.type("no.such").press("Escape");
            page.evaluate("document.activeElement.blur()");
            page.press("j").until("document.activeElement.matches('a[data-open]')");
            page.press("t").until("document.documentElement.dataset.theme === 'light'");
            page.press("t").until("document.documentElement.dataset.theme === 'dark'");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme")
                            .asString())
                    .isEqualTo("dark");
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text("h1")).startsWith("Event");
            assertThat(page.evaluate("document.documentElement.dataset.theme").asString())
                    .isEqualTo("dark");
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static void require(Page page, String path) {
        assertThat(page.evaluate("document.documentElement.lang").asString())
                .as(path)
                .isEqualTo("en");
        assertThat(page.evaluate("document.title").asString()).as(path).endsWith("Signet console");
        assertThat(page.evaluate("document.querySelectorAll('h1').length").asInt())
                .as(path)
                .isEqualTo(1);
        assertThat(strings(page, """
                [...document.querySelectorAll('main h1, main h2, main h3')]
                  .filter((h, at, all) => Number(h.tagName[1]) > (at === 0 ? 1 : Number(all[at - 1].tagName[1]) + 1))
                  .map(h => h.outerHTML)"""))
                .as("headings that skip a level on %s", path)
                .isEmpty();
        assertThat(strings(page, """
                [...document.querySelectorAll('input:not([type=hidden]):not([hidden]), select, textarea')]
                  .filter(f => f.labels.length === 0 && !f.getAttribute('aria-label')).map(f => f.outerHTML)""")).as("fields without a label on %s", path).isEmpty();
        assertThat(strings(page, """
                [...document.querySelectorAll('a[href], button')]
                  .filter(e => !(e.innerText || e.textContent).trim() && !e.getAttribute('aria-label')
                      && !e.querySelector('img[alt]:not([alt=""])'))
                  .map(e => e.outerHTML)"""))
                .as("links and buttons without a name on %s", path)
                .isEmpty();
        assertThat(
                        strings(
                                page,
                                "[...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).map(e => e.outerHTML)"))
                .as("what breaks the order of the keys on %s", path)
                .isEmpty();
        assertThat(strings(page, """
                Object.entries([...document.querySelectorAll('[id]')].reduce(
                  (seen, e) => ({...seen, [e.id]: (seen[e.id] ?? 0) + 1}), {})).filter(([, n]) => n > 1).map(([id]) => id)""")).as("ids that stand twice on %s", path).isEmpty();
        assertThat(
                        strings(
                                page,
                                "[...document.querySelectorAll('svg:not([role]), img:not([alt]), [style]')].map(e => e.outerHTML)"))
                .as("pictures without words, and styles in place, on %s", path)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")
                        .asBoolean())
                .as("%s fits its window", path)
                .isTrue();
    }

    private static List<String> strings(Page page, String expression) {
        List<String> found = new ArrayList<>();
        for (JsonNode each : page.evaluate(expression)) {
            found.add(each.asString());
        }
        return found;
    }

    private static void picture(Page page, String path, String scheme) {
        String name = path.replaceAll("_[0-9a-f]{32}", "")
                .replaceAll("/\\d+$", "/one")
                .replaceAll("[^a-z]+", "-");
        page.picture(PICTURES.resolve(name.substring(1) + "-" + scheme + ".png"));
    }
}
