package dev.signet.api.rest.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RebuildingTheTrail {

    private static final String WHY = "{\"why\":\"release 2\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final String[] admin = Operators.bearer(signet.administrator());

    @Test
    void isDoneByAPlatformAdministratorWhileTheTrailIsRead() {
        long written = trail().path("events").path(0).path("position").asLong();
        String table = table();
        assertThat(http.post("/v1/projections/audit/rebuild", WHY, admin).status())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> {
            assertThat(trail().path("events").path(0).path("position").asLong()).isGreaterThanOrEqualTo(written);
            return !projection("audit").has("rebuild");
        });
        assertThat(table()).isNotEqualTo(table);
        assertThat(projection("audit").path("as_of").path("position").asLong()).isGreaterThanOrEqualTo(written);
    }

    @Test
    void isOnRecordWithWhoAndWhyAndSoIsGivingItUp() {
        assertThat(http.post("/v1/projections/users/rebuild", WHY, admin).status())
                .isEqualTo(202);
        int abandoned = http.send("DELETE", "/v1/projections/users/rebuild", BodyPublishers.noBody(), admin)
                .status();

        JsonNode asked = recorded("audit.rebuild_requested");
        assertThat(asked.path("details").path("why").asString()).isEqualTo("release 2");
        assertThat(asked.path("details").path("projection").asString()).isEqualTo("users");
        assertThat(asked.path("actor").path("kind").asString()).isEqualTo("OPERATOR");
        if (abandoned == 204) { // it may have ended by itself before
            assertThat(recorded("audit.rebuild_abandoned")
                            .path("details")
                            .path("projection")
                            .asString())
                    .isEqualTo("users");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"why\":\" \"}"})
    void needsAPurpose(String body) {
        assertThat(http.post("/v1/projections/audit/rebuild", body, admin).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TENANT_ADMINISTRATOR", "AUDITOR", "READ_ONLY"})
    void isNobodyElses(String role) {
        String tenant = signet.demo().tenant().value();
        String[] other = Operators.bearer(signet.operators().appoint(signet.administrator(), role, tenant));
        assertThat(http.get("/v1/projections", other).problem()).isEqualTo("403 operator.not_allowed");
        assertThat(http.post("/v1/projections/audit/rebuild", WHY, other).problem())
                .isEqualTo("403 operator.not_allowed");
        assertThat(http.send("DELETE", "/v1/projections/audit/rebuild", BodyPublishers.noBody(), other)
                        .problem())
                .isEqualTo("403 operator.not_allowed");
    }

    @Test
    void isRefusedForWhatIsNoView() {
        assertThat(http.post("/v1/projections/run/rebuild", WHY, admin).problem())
                .isEqualTo("404 request.unknown_identifier");
        assertThat(http.send("DELETE", "/v1/projections/users/rebuild", BodyPublishers.noBody(), admin)
                        .problem())
                .isEqualTo("404 request.unknown_identifier");
    }

    private JsonNode recorded(String type) {
        return await().atMost(PATIENCE)
                .until(
                        () -> http.get("/v1/audit/events?limit=1&type=" + type, admin)
                                .json()
                                .path("events")
                                .path(0),
                        event -> event.path("details")
                                .path("projection")
                                .asString("")
                                .equals("users"));
    }

    private JsonNode trail() {
        return http.get("/v1/audit/events?limit=1", admin).json();
    }

    private JsonNode projection(String name) {
        for (JsonNode each : http.get("/v1/projections", admin).json().path("items")) {
            if (each.path("projection").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no projection " + name);
    }

    private String table() {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select 'view.audit'::regclass::oid::text")
                .query(String.class)
                .single();
    }
}
