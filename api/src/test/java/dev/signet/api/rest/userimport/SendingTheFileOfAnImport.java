package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class SendingTheFileOfAnImport {

    private static final byte[] FILE = "{}\n".getBytes(StandardCharsets.UTF_8);
    private static final String REFUSED = "403 import.upload_refused";

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final House house = new Office(signet).house();
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());
    private final ImportScene scene = new ImportScene(signet, house.pool().value(), signet.administrator());

    @Test
    void worksOnce() {
        JsonNode made = scene.prepare("JSON_LINES");

        assertThat(scene.upload(made, FILE).status()).isEqualTo(204);
        assertThat(scene.upload(made, FILE).problem()).startsWith(REFUSED);
    }

    @Test
    void isOneAttemptAtATime() throws Exception {
        JsonNode made = scene.prepare("JSON_LINES");
        try (SlowUpload first = sending(made)) {
            assertThat(scene.upload(made, FILE).problem()).startsWith(REFUSED);
            assertThat(first.finish(FILE)).isEqualTo(204);
        }
    }

    @Test
    void beginsAnewAfterAnAttemptThatBrokeOff() throws Exception {
        JsonNode made = scene.prepare("JSON_LINES");
        String id = made.path("import_id").asString();
        owner.sql(
                        "insert into vault.import_chunk (job, file, number, sealed) values (?, gen_random_uuid(), 0, '\\x00')")
                .param(id)
                .update();
        owner.sql("update delivery.import_job set attempt = gen_random_uuid(), attempt_until = now() + interval '2 s'"
                        + " where id = ?")
                .param(id)
                .update();

        assertThat(scene.upload(made, FILE).problem()).startsWith(REFUSED);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> scene.upload(made, FILE).status() == 204);

        assertThat(owner.sql("select count(*) from vault.import_chunk where job = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .as("its own piece and none of the other's")
                .isOne();
    }

    @Test
    void isNotWaitedForWhereItDripsForEver() throws Exception {
        JsonNode made = scene.prepare("JSON_LINES");
        try (SlowUpload first = sending(made)) {
            signet.clock().pass(Duration.ofMinutes(21));

            assertThat(first.finish(FILE)).isEqualTo(403);
        }
    }

    @Test
    void worksForAQuarterOfAnHour() {
        JsonNode made = scene.prepare("JSON_LINES");

        signet.clock().pass(Duration.ofMinutes(15));

        assertThat(scene.upload(made, FILE).problem()).startsWith(REFUSED);
    }

    @Test
    void worksForThatImportAndTimeOnly() {
        String address = address(scene.prepare("JSON_LINES"));
        String other = address(scene.prepare("JSON_LINES"));
        String query = address.substring(address.indexOf('?'));
        String path = other.substring(0, other.indexOf('?'));

        assertThat(put(path + query, FILE).problem()).startsWith(REFUSED);
        assertThat(put(address.replace("expires=", "expires=9"), FILE).problem())
                .startsWith(REFUSED);
        assertThat(put(address.replaceAll("signature=.*", "signature=AAAA"), FILE)
                        .problem())
                .startsWith(REFUSED);
    }

    @Test
    void takesMoreThanOtherBodiesButNothingEmpty() {
        assertThat(scene.upload(scene.prepare("JSON_LINES"), new byte[1024 * 1024])
                        .status())
                .isEqualTo(204);
        assertThat(scene.upload(scene.prepare("JSON_LINES"), new byte[0]).problem())
                .startsWith("400 import.file_too_large");
    }

    @Test
    void worksWithToolsThatCallEveryBodyAForm() {
        String form = "application/x-www-form-urlencoded";

        Http.Answer sent = signet.http()
                .send(
                        "PUT",
                        address(scene.prepare("JSON_LINES")),
                        BodyPublishers.ofByteArray(new byte[1024 * 1024]),
                        "Content-Type",
                        form);

        assertThat(sent.status()).as(sent.text()).isEqualTo(204);
    }

    @Test
    void hasToComeBeforeTheImportIsStarted() {
        JsonNode made = scene.prepare("JSON_LINES");
        String id = made.path("import_id").asString();

        assertThat(scene.post("/imports/" + id + "/start", "{}").problem()).startsWith("409 import.not_ready");
        assertThat(scene.post("/imports/" + id + "/stop", "{}").problem()).startsWith("409 import.not_under_way");
    }

    @Test
    void isForgottenWhereTheImportIsNotStartedWithinADay() {
        JsonNode made = scene.prepare("JSON_LINES");
        scene.upload(made, FILE);

        signet.clock().pass(Duration.ofHours(25));

        assertThat(new ImportScene(signet, house.pool().value(), signet.administrator())
                        .over(made.path("import_id").asString())
                        .path("state")
                        .asString())
                .isEqualTo("EXPIRED");
    }

    private SlowUpload sending(JsonNode made) throws IOException {
        SlowUpload begun = SlowUpload.begin(URI.create(signet.http().base() + address(made)), FILE.length);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> owner.sql("select attempt is not null from delivery.import_job where id = ?")
                        .param(made.path("import_id").asString())
                        .query(Boolean.class)
                        .single());
        return begun;
    }

    private static String address(JsonNode made) {
        String url = made.path("upload_url").asString();
        return url.substring(url.indexOf("/v1/"));
    }

    private Http.Answer put(String path, byte[] file) {
        return signet.http().send("PUT", path, BodyPublishers.ofByteArray(file));
    }
}
