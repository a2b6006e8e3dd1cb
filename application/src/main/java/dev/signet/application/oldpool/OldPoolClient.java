package dev.signet.application.oldpool;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.oldpool.OldPoolSecrets.AccessKey;
import dev.signet.application.outgoing.CallFailed;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.domain.pool.OldPool;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks Cognito's protocol (AWS JSON 1.1) as a client, within the rules for calls to where tenants choose. */
@Component
class OldPoolClient implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SERVICE = "cognito-idp";
    private static final String TARGET = "AWSCognitoIdentityProviderService.";
    private static final String TYPE = "application/x-amz-json-1.1";
    private static final int AT_ONCE = 32;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int FAULT = 500;
    private static final int FINE = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,64}");

    private final Outgoing outgoing;
    private final OutgoingSettings settings;
    private final Clock clock;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    OldPoolClient(OutgoingSettings settings, Clock clock) {
        this.outgoing = new Outgoing(settings, AT_ONCE);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What came back.
     *
     * @param error the protocol's name of it; absent where there is none
     */
    record Reply(int status, JsonNode body, @Nullable String error) {

        String message() {
            JsonNode words = body.has("message") ? body.path("message") : body.path("Message");
            return words.asString("");
        }

        String text(String... path) {
            JsonNode node = body;
            for (String name : path) {
                node = node.path(name);
            }
            return node.asString("");
        }
    }

    /**
     * Calls an operation.
     *
     * @param key signs it; absent where that operation takes none
     * @throws CallFailed where no answer came in time
     * @throws IllegalArgumentException where the settings of this node allow no call there
     */
    Reply call(OldPool pool, String operation, ObjectNode body, @Nullable AccessKey key) throws CallFailed {
        OutgoingUrl url = OutgoingUrl.parse(pool.endpoint(), settings);
        byte[] content = body.toString().getBytes(UTF_8);
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Amz-Target", TARGET + operation);
        if (key != null) {
            headers.putAll(signed(pool, url, headers, content, key));
        }
        try {
            return read(outgoing.post(url, headers, TYPE, content, pool.timeout(), MOST_BYTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed("nobody waits for the answer any more");
        }
    }

    private Map<String, String> signed(
            OldPool pool, OutgoingUrl url, Map<String, String> headers, byte[] content, AccessKey key) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(url.uri())
                .putHeader("Content-Type", TYPE);
        headers.forEach(request::putHeader);
        SdkHttpRequest signed = signer.sign(sign -> sign.identity(AwsCredentialsIdentity.create(key.id(), key.secret()))
                        .request(request.build())
                        .payload(ContentStreamProvider.fromByteArray(content))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, pool.region())
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock))
                .request();
        Map<String, String> sent = new HashMap<>();
        signed.headers().forEach((name, values) -> sent.put(name, String.join(",", values)));
        // these two the HTTP client writes, from the same URL and type
        sent.keySet().removeIf(name -> name.equalsIgnoreCase("Host") || name.equalsIgnoreCase("Content-Type"));
        return sent;
    }

    private static Reply read(Outgoing.Answer answer) throws CallFailed {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JacksonException notJson) {
            throw new CallFailed("the endpoint answered " + answer.status() + " and no JSON");
        }
        if (answer.status() >= FAULT) {
            return new Reply(answer.status(), body, "a fault");
        }
        return new Reply(answer.status(), body, answer.status() == FINE ? null : type(body));
    }

    /**
     * {@code com.amazonaws…#NotAuthorizedException} in some services, without a prefix in others. Whoever signs in is told
     * it, so that nothing else of what an endpoint says may pass for one.
     */
    static String type(JsonNode body) {
        String type = Objects.requireNonNullElse(body.path("__type").asString(""), "");
        String name = type.substring(type.indexOf('#') + 1);
        return NAME.matcher(name).matches() ? name : "something without a name";
    }

    @Override
    public void close() throws IOException {
        outgoing.close();
    }
}
