package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class SecretsOfAPoolThatIsGone {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final House house = new Office(signet).house();
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());
    private final String[] admin = Operators.bearer(signet.administrator());
    private final ImportScene scene = new ImportScene(signet, house.pool().value(), signet.administrator());

    @Test
    void goWithIt() {
        assertThat(secrets().status()).isEqualTo(204);
        assertThat(kept("vault.old_pool_secrets where pool = ?", house.pool().value()))
                .isOne();

        assertThat(delete().status()).isEqualTo(204);

        assertThat(kept("vault.old_pool_secrets where pool = ?", house.pool().value()))
                .isZero();
        assertThat(secrets().problem()).isEqualTo("404 pool.not_found");
        assertThat(kept("vault.old_pool_secrets where pool = ?", house.pool().value()))
                .isZero();
    }

    @Test
    void goWithItWhereTheyAreAFileThatNobodyHasHadTaken() {
        JsonNode made = scene.prepare("JSON_LINES");
        String id = made.path("import_id").asString();
        byte[] file = ("{\"username\":\"" + People.newName() + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(scene.upload(made, file).status()).isEqualTo(204);
        assertThat(kept("vault.import_chunk where job = ?", id)).isOne();

        assertThat(delete().status()).isEqualTo(204);

        await().atMost(Duration.ofSeconds(30)).until(() -> kept("vault.import_chunk where job = ?", id) == 0);
        assertThat(kept(
                        "delivery.import_job where state = 'EXPIRED' and message = 'The user pool was deleted.'"
                                + " and id = ?",
                        id))
                .isOne();
    }

    private Http.Answer secrets() {
        return signet.http().json("PUT", scene.path("/migration/secrets"), "{\"client_secret\":\"s\"}", admin);
    }

    private Http.Answer delete() {
        return signet.http().send("DELETE", scene.path(""), BodyPublishers.noBody(), admin);
    }

    private long kept(String where, String key) {
        return owner.sql("select count(*) from " + where)
                .param(key)
                .query(Long.class)
                .single();
    }
}
