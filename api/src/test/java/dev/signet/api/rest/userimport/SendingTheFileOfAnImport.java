package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SendingTheFileOfAnImport {

    private static final byte[] FILE = "{}\n".getBytes(StandardCharsets.UTF_8);
    private static final String REFUSED = "403 import.upload_refused";

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final House house = new Office(signet).house();
    private final ImportScene scene = new ImportScene(signet, house.pool().value(), signet.administrator());

    @Test
    void worksOnce() {
        JsonNode made = scene.prepare("JSON_LINES");

        assertThat(scene.upload(made, FILE).status()).isEqualTo(204);
        assertThat(scene.upload(made, FILE).problem()).startsWith(REFUSED);
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

    private static String address(JsonNode made) {
        String url = made.path("upload_url").asString();
        return url.substring(url.indexOf("/v1/"));
    }

    private Http.Answer put(String path, byte[] file) {
        return signet.http().send("PUT", path, BodyPublishers.ofByteArray(file));
    }
}
