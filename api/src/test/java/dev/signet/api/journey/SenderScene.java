package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.signet.api.rest.Http;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A pool whose owner has the private key that codes are encrypted to. */
abstract class SenderScene extends TriggerScene {

    static final RSAKey KEY = key();

    /** Has these asked, with the key; {@code ofPool} are further members of the pool's settings. */
    void send(String ofEach, String ofPool, String... triggers) {
        String targets = Arrays.stream(triggers)
                .map(trigger -> "\"" + trigger + "\":{\"url\":\"" + receiver.url() + "\"" + ofEach + "}")
                .collect(Collectors.joining(","));
        Http.Answer answer = http.json(
                "PUT",
                pool(""),
                "{\"name\":\"Pool\",\"hashing\":{\"memory_kib\":7168,\"iterations\":1,\"parallelism\":1},"
                        + "\"triggers\":{\"targets\":{" + targets + "},\"sender_key\":"
                        + quoted(KEY.toPublicJWK().toJSONString()) + "}" + ofPool + "}",
                operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** What the sender was last told from that source, once it was. */
    JsonNode told(String source) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !receiver.events(source).isEmpty());
        return receiver.events(source).getLast();
    }

    /** The code that it was told. */
    String code(String source) {
        try {
            JWEObject encrypted =
                    JWEObject.parse(told(source).path("request").path("code").asString());
            encrypted.decrypt(new RSADecrypter(KEY));
            return encrypted.getPayload().toString();
        } catch (ParseException | JOSEException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("sender-1").generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
