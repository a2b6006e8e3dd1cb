package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class LongImports {

    private static final String NOBODY = "{}\n";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final ImportScene scene = scene();

    @Test
    void letThoseOfOtherPoolsHaveTheirTurn() {
        ImportScene other = scene();
        String small = sent(other, "{\"username\":\"" + People.newName() + "\"}\n");
        String big = sent(scene, NOBODY.repeat(2_500));

        start(scene, big);
        start(other, small);

        Instant second = finished(other.over(small));
        JsonNode over = scene.over(big);
        assertThat(second).isBefore(finished(over));
        assertThat(over.path("failed").asLong()).as("each line once").isEqualTo(2_500);
    }

    @Test
    void endAfterHalfAMillionLines() {
        String id = sent(scene, NOBODY.repeat(500_001));
        JdbcClient.create(signet.database().ownerDataSource())
                .sql("update delivery.import_job set lines = 499999 where id = ?")
                .param(id)
                .update();

        start(scene, id);

        JsonNode over = scene.over(id);
        assertThat(over.path("state").asString()).isEqualTo("FAILED");
        assertThat(over.path("message").asString()).startsWith("The file has more than 500,000 lines");
        assertThat(over.path("failed").asLong()).isOne();
    }

    private ImportScene scene() {
        return new ImportScene(signet, office.house().pool().value(), signet.administrator());
    }

    private static String sent(ImportScene to, String file) {
        JsonNode made = to.prepare("JSON_LINES");
        assertThat(to.upload(made, file.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(204);
        return made.path("import_id").asString();
    }

    private static void start(ImportScene of, String id) {
        assertThat(of.post("/imports/" + id + "/start", "{}").status()).isEqualTo(202);
    }

    private static Instant finished(JsonNode over) {
        return Instant.parse(over.path("finished_at").asString());
    }
}
