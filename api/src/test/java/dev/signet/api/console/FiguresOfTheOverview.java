package dev.signet.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.application.operator.Administrator;
import dev.signet.application.revocation.RevocationLatency;
import dev.signet.application.revocation.RevocationLatency.Latency;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.TrailFigures;
import dev.signet.projections.audit.TrailFigures.SignIns;
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
        await().atMost(Duration.ofSeconds(20)).until(() -> latency().asked() == 1);
        assertThat(latency().acknowledged()).isZero();
        assertThat(latency().median()).isNull();
        acknowledge(server, path);
        Latency told = latency();
        assertThat(told.acknowledged()).isEqualTo(1);
        assertThat(told.median()).isNotNull().isEqualTo(told.worst());
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

    private Latency latency() {
        Administrator by = new Administrator(
                new OperatorId("opr_0198f2b1c3d47e5f8a9b0c1d2e3f4a5b"),
                OperatorRole.TENANT_ADMINISTRATOR,
                house.tenant());
        return signet.part(RevocationLatency.class).of(by, house.pool(), Duration.ofDays(1));
    }

    private SignIns lastHour() {
        return figures(AuditScope.of(house.tenant(), house.pool()));
    }

    private SignIns figures(AuditScope scope) {
        Instant until = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
        return signet.part(TrailFigures.class).signIns(scope, until, Duration.ofMinutes(1), 60);
    }
}
