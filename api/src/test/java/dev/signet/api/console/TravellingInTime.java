package dev.signet.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Page;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class TravellingInTime {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final ConsoleUnderTest console = new ConsoleUnderTest(signet);
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String pool = "/console/pools/" + house.pool().value();
    private final UserId user = office.user(house, People.newName());
    private final String[] admin = Operators.bearer(signet.administrator());

    /** What has no position yet is not there for who looks back. */
    @BeforeEach
    void change() {
        office.change(house, user, Map.of("name", "Alice Earlier"), Set.of());
        office.change(house, user, Map.of("name", "Alice Later"), Set.of());
        office.disable(house.pool(), user);
        await().atMost(Duration.ofSeconds(20)).until(() -> newest().path("type").asString(), "user.disabled"::equals);
    }

    @Test
    void goesFromAnEventToWhatItChangedAndOnToWhatCameBeforeAndAfter() {
        try (Page page = window(pool + "/audit?type=user.disabled")) {
            page.andThen(() -> page.click("#rows a[data-open]"));
            page.andThen(() -> page.click("a[href*='/state?as_of=']"));
            assertThat(page.text("h1")).isEqualTo("User over time");
            assertThat(lastChange(page)).contains("user.disabled", "enabled", "true", "false");

            page.andThen(() -> page.click("a[rel=prev]"));
            assertThat(lastChange(page))
                    .contains("user.attributes_changed", "profile.attributes.name", "Alice Earlier", "Alice Later")
                    .doesNotContain("enabled");
            assertThat(page.text("#stood")).isEqualTo("How it stood then, and what is different now");
            assertThat(row(page, "enabled")).isEqualTo("enabled|true|changed false");
            assertThat(row(page, "profile.attributes.name")).isEqualTo("profile.attributes.name|Alice Later|the same");

            page.andThen(() -> page.click("a[rel=prev]"));
            assertThat(row(page, "profile.attributes.name"))
                    .isEqualTo("profile.attributes.name|Alice Earlier|changed Alice Later");
            page.andThen(() -> page.click("a[rel=next]"));
            assertThat(row(page, "profile.attributes.name")).isEqualTo("profile.attributes.name|Alice Later|the same");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void goesToATimeThatIsTyped() {
        try (Page page = window(pool + "/users/" + user.value() + "/state")) {
            assertThat(page.text("#stood")).isEqualTo("How it stands now");
            assertThat(page.has("a[rel=next]")).isFalse();
            page.fill("input[name=as_of]", Instant.now().toString());
            page.andThen(() -> page.press("Enter"));
            assertThat(lastChange(page)).contains("user.disabled");
            page.fill("input[name=as_of]", "2001-01-01 09:30");
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text(".note.bad")).startsWith("Its first event stands at position");
            page.fill("input[name=as_of]", "soon");
            page.andThen(() -> page.press("Enter"));
            assertThat(page.text(".note.bad")).startsWith("as_of takes a position or a time");
            assertThat(page.evaluate("document.querySelector('input[name=as_of]').value")
                            .asString())
                    .isEqualTo("soon");
        }
    }

    @Test
    void showsTheConfigurationOfAPoolBeforeItWasChanged() {
        String path = "/v1/pools/" + house.pool().value();
        signet.http().json("PUT", path, "{\"name\":\"Renamed\"}", admin);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> signet.http().get(path + "/state", admin).text(), text -> text.contains("Renamed"));
        try (Page page = window(pool + "/state")) {
            assertThat(lastChange(page)).contains("settings.name", "Pool", "Renamed");
            page.andThen(() -> page.click("a[rel=prev]"));
            assertThat(row(page, "settings.name")).isEqualTo("settings.name|Pool|changed Renamed");
            assertThat(page.text("main")).contains("signing_keys[key_");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void isOnRecordOnceForEachPage() {
        String[] cookie = console.cookieOf(OperatorRole.AUDITOR, house.tenant());
        String page = pool + "/users/" + user.value() + "/state?as_of=" + newest().path("position");
        long before = readings();
        assertThat(signet.http().get(page, cookie).status()).isEqualTo(200);
        assertThat(readings()).isEqualTo(before + 1);
    }

    private long readings() {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("""
                        select count(*) from ledger.event
                        where name = 'audit.read' and pool = :pool and convert_from(payload, 'UTF8') like :query
                        """)
                .param("pool", house.pool().value())
                .param("query", "%state of user=" + user.value() + "%")
                .query(Long.class)
                .single();
    }

    private Page window(String path) {
        return console.windowOf(OperatorRole.TENANT_ADMINISTRATOR, house.tenant(), path);
    }

    private static String lastChange(Page page) {
        return page.evaluate("document.querySelector('#last').closest('section').innerText")
                .asString();
    }

    private static String row(Page page, String field) {
        return page.evaluate("""
                [...document.querySelectorAll('#stood ~ .table tbody tr')]
                  .map(row => [...row.cells].map(cell => cell.innerText.trim()).join('|'))
                  .find(text => text.startsWith('%s|')) ?? ''""".formatted(field)).asString();
    }

    private JsonNode newest() {
        return signet.http()
                .get("/v1/pools/" + house.pool().value() + "/users/" + user.value() + "/state", admin)
                .json()
                .path("changed_by");
    }
}
