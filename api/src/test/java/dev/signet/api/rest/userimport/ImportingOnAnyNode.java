package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ImportingOnAnyNode {

    private static final String HASH = "$2b$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final House house = new Office(signet).house();
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());
    private final ImportScene scene = new ImportScene(signet, house.pool().value(), signet.administrator());

    @Test
    void neitherRepeatsNorSkipsALineWhenOneTakesOverFromAnother() {
        int users = 400;
        SmartLifecycle here = signet.part("dev.signet.application.userimport.ImportSchedule", SmartLifecycle.class);
        here.stop();
        String id;
        try (SignetUnderTest other = signet.another()) {
            assertThat(other.part("dev.signet.application.userimport.ImportSchedule", SmartLifecycle.class)
                            .isRunning())
                    .isTrue();
            id = started(users);
            reach(id, 50);
            // as a node leaves it that died in the middle: somebody's, for a while
            loseIt(id);
        } finally {
            here.start();
        }
        long before = imported(id);
        assertThat(before).as("the other began, and did not end").isBetween(50L, users - 1L);

        JsonNode over = scene.over(id);

        assertThat(over.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(over.path("imported").asLong()).isEqualTo(users);
        assertThat(over.path("skipped").asLong() + over.path("failed").asLong()).isZero();
        assertThat(scene.report(over)).isEmpty();
        assertThat(count("user.registered")).isEqualTo(users);
        assertThat(count("import.finished")).isOne();
        assertThat(usersOfThePool()).isEqualTo(users);
    }

    @Test
    void goesOnWhereItWasWhileTheOneThatLostItStillRuns() {
        int users = 400;
        try (SignetUnderTest _ = signet.another()) {
            String id = started(users);
            for (int taken = 1; taken <= 3; taken++) {
                reach(id, taken * 50L);
                loseIt(id);
            }

            JsonNode over = scene.over(id);

            assertThat(over.path("imported").asLong()).isEqualTo(users);
            assertThat(over.path("skipped").asLong() + over.path("failed").asLong())
                    .isZero();
        }
        assertThat(count("user.registered")).isEqualTo(users);
        assertThat(count("import.finished")).isOne();
        assertThat(usersOfThePool()).isEqualTo(users);
    }

    private String started(int users) {
        String name = People.newName();
        String file = IntStream.range(0, users)
                .mapToObj(n -> "{\"username\":\"" + name + n + "\",\"attributes\":{\"email\":\"" + name + n
                        + "@example.com\"},\"email_verified\":true,\"password\":{\"hash\":\"" + HASH + "\"}}")
                .collect(Collectors.joining("\n"));
        JsonNode made = scene.prepare("JSON_LINES");
        assertThat(scene.upload(made, file.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(204);
        String id = made.path("import_id").asString();
        assertThat(scene.post("/imports/" + id + "/start", "{}").status()).isEqualTo(202);
        return id;
    }

    /** Another runner has it, for two seconds more. */
    private void loseIt(String id) {
        int taken = owner.sql("""
                        update delivery.import_job
                        set runner = gen_random_uuid(), lease_until = now() + interval '2 seconds'
                        where id = ? and finished_at is null
                        """).param(id).update();
        assertThat(taken).as("it is still to do").isOne();
    }

    private void reach(String id, long imported) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> imported(id) >= imported);
    }

    private long imported(String id) {
        return scene.get("/imports/" + id).json().path("imported").asLong();
    }

    private long usersOfThePool() {
        return owner.sql("select count(*) from lookup.app_user where pool = ?")
                .param(house.pool().value())
                .query(Long.class)
                .single();
    }

    private long count(String event) {
        return owner.sql("select count(*) from ledger.event where pool = ? and name = ?")
                .params(house.pool().value(), event)
                .query(Long.class)
                .single();
    }
}
