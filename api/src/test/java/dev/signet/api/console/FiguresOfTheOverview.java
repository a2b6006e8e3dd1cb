package dev.signet.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Page;
import dev.signet.application.operator.Administrator;
import dev.signet.application.revocation.RevocationFigures;
import dev.signet.application.revocation.RevocationFigures.OverTime;
import dev.signet.application.revocation.RevocationFigures.Step;
import dev.signet.application.revocation.RevocationFigures.Times;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.TrailFigures;
import dev.signet.projections.audit.TrailFigures.SignIns;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FiguresOfTheOverview {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String name = People.newName();
    private final UserId user = office.user(house, name);

    @Test
    void countWhoSignedInAndWhoWasRefusedMinuteByMinute() {
        office.people(house).signIn(name, People.PASSWORD);
        office.people(house).signIn(name, People.PASSWORD);
        office.people(house).signIn(name, "Wrong-Password-7-Horse");
        SignIns counted = await().atMost(Duration.ofSeconds(20))
                .until(this::lastHour, figures -> figures.succeeded() + figures.refused() >= 3);
        assertThat(counted.steps()).hasSize(60);
        assertThat(counted.succeeded()).isEqualTo(2);
        assertThat(counted.refused()).isEqualTo(1);
        assertThat(counted.refusals()).containsOnlyKeys("session.auth_failed");
        assertThat(counted.cut()).isFalse();
    }

    @Test
    void leaveOutWhatIsAnotherTenants() {
        office.people(house).signIn(name, People.PASSWORD);
        await().atMost(Duration.ofSeconds(20)).until(() -> lastHour().succeeded() == 1);
        AuditScope mixed = new AuditScope(office.house().tenant(), house.pool());
        assertThat(figures(mixed).succeeded()).isZero();
    }

    @Test
    void sayHowFastRevocationsSpread() {
        String[] server = office.resourceServer(house.pool());
        String path = "/v1/pools/" + house.pool().value() + "/revocations";
        office.people(house).signIn(name, People.PASSWORD);
        acknowledge(server, path);
        office.signOut(house.pool(), user);
        await().atMost(Duration.ofSeconds(20)).until(() -> spread().whole().revocations() == 1);
        assertThat(spread().whole().fromSequenced()).isEmpty();
        assertThat(spread().steps())
                .hasSize(48)
                .noneMatch(step -> step.fromSequenced().isPresent());
        acknowledge(server, path);
        OverTime told = spread();
        Times times = told.whole().fromSequenced().orElseThrow();
        assertThat(told.whole().acknowledgements()).isEqualTo(1);
        assertThat(times.p50()).isPositive().isEqualTo(times.p99()).isEqualTo(times.longest());
        assertThat(told.steps().stream().filter(step -> step.acknowledgements() > 0))
                .singleElement()
                .extracting(Step::fromSequenced)
                .isEqualTo(told.whole().fromSequenced());
        assertThat(told.cut()).isFalse();
        assertThat(spread(office.house().tenant()).whole().revocations()).isZero();
    }

    @Test
    void drawHowFastRevocationsSpread() {
        String[] server = office.resourceServer(house.pool());
        String path = "/v1/pools/" + house.pool().value() + "/revocations";
        office.people(house).signIn(name, People.PASSWORD);
        acknowledge(server, path);
        try (Page page = new ConsoleUnderTest(signet)
                .windowOf(
                        OperatorRole.AUDITOR,
                        house.tenant(),
                        "/console/pools/" + house.pool().value())) {
            assertThat(page.text("section[aria-labelledby=spread]")).contains("Nothing to follow");
            office.signOut(house.pool(), user);
            await().atMost(Duration.ofSeconds(20)).until(() -> spread().whole().revocations() == 1);
            acknowledge(server, path);
            page.goTo("/console/pools/" + house.pool().value());
            assertThat(page.has("section[aria-labelledby=spread] rect.changed")).isTrue();
            assertThat(page.evaluate("document.querySelector('section[aria-labelledby=spread] svg').ariaLabel")
                            .asString())
                    .startsWith("Half of the consumers refused a revoked token within");
            assertThat(page.text("main")).contains("1 acknowledged, 0 owed");
            Path pictures = Path.of("target", "console");
            page.picture(pictures.resolve("overview-with-revocations-light.png"));
            page.dark().picture(pictures.resolve("overview-with-revocations-dark.png"));
            assertThat(page.complaints()).isEmpty();
        }
    }

    private void acknowledge(String[] server, String path) {
        JsonNode feed = signet.http().get(path, server).json();
        assertThat(signet.http()
                        .post(
                                path + "/acknowledgements",
                                """
                                {"consumer":"node-1","position":%d}""".formatted(feed.path("position").asLong()),
                                server)
                        .status())
                .isEqualTo(204);
    }

    private OverTime spread() {
        return spread(house.tenant());
    }

    private OverTime spread(TenantId tenant) {
        Administrator by = new Administrator(
                new OperatorId("opr_0198f2b1c3d47e5f8a9b0c1d2e3f4a5b"), OperatorRole.TENANT_ADMINISTRATOR, tenant);
        return signet.part(RevocationFigures.class)
                .last(by, house.pool(), Instant.now().plusSeconds(60), Duration.ofMinutes(30), 48);
    }

    private SignIns lastHour() {
        return figures(AuditScope.of(house.tenant(), house.pool()));
    }

    private SignIns figures(AuditScope scope) {
        Instant until = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
        return signet.part(TrailFigures.class).signIns(scope, until, Duration.ofMinutes(1), 60);
    }
}
