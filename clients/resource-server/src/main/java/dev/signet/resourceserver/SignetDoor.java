package dev.signet.resourceserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Signet's door for resource servers, over HTTP. */
final class SignetDoor implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    private final String revocations;
    private final String authorization;
    private final String consumer;

    SignetDoor(Settings settings) {
        this.revocations = settings.server() + "/v1/pools/" + settings.pool() + "/revocations";
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((URLEncoder.encode(settings.clientId(), UTF_8)
                                        + ":"
                                        + URLEncoder.encode(settings.clientSecret(), UTF_8))
                                .getBytes(UTF_8));
        this.consumer = settings.consumer();
    }

    /** Signet does not know the position: it was restored from a backup that is older. */
    static final class PositionUnknown extends IOException {
        private static final long serialVersionUID = 1;

        PositionUnknown() {
            super("Signet's ledger does not reach the position");
        }
    }

    News after(long position, Duration patience) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(revocations + "?after=" + position + "&wait=" + patience.toSeconds(), patience)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() == 409) {
            throw new PositionUnknown();
        }
        requireOk(answer, 200);
        return News.parse(answer.body());
    }

    void acknowledge(long position) throws IOException, InterruptedException {
        String body = JSONObjectUtils.toJSONString(Map.of("consumer", consumer, "position", position));
        requireOk(
                http.send(
                        request(revocations + "/acknowledgements", Duration.ZERO)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString()),
                204);
    }

    private HttpRequest.Builder request(String uri, Duration patience) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(patience.plus(TO_ANSWER))
                .header("Authorization", authorization);
    }

    private static void requireOk(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("Signet answered " + answer.statusCode());
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
