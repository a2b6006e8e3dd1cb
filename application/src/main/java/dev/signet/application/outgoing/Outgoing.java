package dev.signet.application.outgoing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts to others. Redirects are not followed, cookies not kept, proxies of the environment not
 * used; of an answer no more is read than was foreseen. Where a connection leads to is
 * judged when it is made.
 */
public final class Outgoing implements AutoCloseable {

    private static final int READ = 16 * 1024;
    private static final int CONNECTIONS = 256;
    private static final int CONNECTIONS_TO_ONE = 8;
    private static final String JSON = "application/json";
    private static final String AGENT = "Signet/1";

    private final OutgoingSettings settings;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** By these settings. */
    public Outgoing(OutgoingSettings settings) {
        this(settings, CONNECTIONS_TO_ONE);
    }

    /** By these settings, with so many connections to one host at the same time. */
    public Outgoing(OutgoingSettings settings, int connectionsToOne) {
        this(settings, GuardedNames.ofTheSystem(settings.allowPrivate()), connectionsToOne);
    }

    Outgoing(OutgoingSettings settings, GuardedNames names) {
        this(settings, names, CONNECTIONS_TO_ONE);
    }

    private Outgoing(OutgoingSettings settings, GuardedNames names, int connectionsToOne) {
        this.settings = settings;
        Timeout whole = Timeout.of(settings.timeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(connectionsToOne)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(whole)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .build())
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * What the other side said.
     *
     * @param retryAfter for how many seconds it asks to be left alone; 0 where it does not
     * @param body its first bytes, of whatever it was: {@value #READ}, where no other number was asked for
     */
    public record Answer(int status, long retryAfter, byte[] body) {

        /** Whether it took what was sent. */
        public boolean accepted() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Posts JSON and waits for the answer.
     *
     * @throws CallFailed where none came in time
     * @throws InterruptedException where nobody waits for it any more
     */
    public Answer post(OutgoingUrl url, Map<String, String> headers, byte[] json)
            throws CallFailed, InterruptedException {
        return post(url, headers, JSON, json);
    }

    /**
     * Posts content of any type and waits for the answer.
     *
     * @throws CallFailed where none came in time
     * @throws InterruptedException where nobody waits for it any more
     */
    public Answer post(OutgoingUrl url, Map<String, String> headers, String type, byte[] content)
            throws CallFailed, InterruptedException {
        return post(url, headers, new ByteArrayEntity(content, ContentType.create(type)), settings.timeout(), READ);
    }

    /**
     * Posts JSON and waits for an answer whose body matters.
     *
     * @param timeout from the beginning to the end of the answer, where that is shorter than what the settings say
     * @param most how many bytes of the body are read
     * @throws CallFailed where none came in time
     * @throws InterruptedException where nobody waits for it any more
     */
    public Answer post(OutgoingUrl url, Map<String, String> headers, byte[] json, Duration timeout, int most)
            throws CallFailed, InterruptedException {
        return post(url, headers, JSON, json, timeout, most);
    }

    /**
     * The same for content of any type.
     *
     * @throws CallFailed where none came in time
     * @throws InterruptedException where nobody waits for it any more
     */
    public Answer post(
            OutgoingUrl url, Map<String, String> headers, String type, byte[] content, Duration timeout, int most)
            throws CallFailed, InterruptedException {
        Duration shorter = timeout.compareTo(settings.timeout()) < 0 ? timeout : settings.timeout();
        return post(url, headers, new ByteArrayEntity(content, ContentType.create(type)), shorter, most);
    }

    private Answer post(OutgoingUrl url, Map<String, String> headers, HttpEntity content, Duration timeout, int most)
            throws CallFailed, InterruptedException {
        HttpPost request = new HttpPost(url.uri());
        headers.forEach(request::setHeader);
        request.setEntity(content);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> exchange(request, most), threads);
        try {
            // No time limit of the client's covers the look-up of a name, or an answer that drips.
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CallFailed("no answer in time");
        } catch (ExecutionException e) {
            throw new CallFailed(reason(e.getCause() instanceof Broken broken ? broken.getCause() : e.getCause()));
        } finally {
            request.cancel();
        }
    }

    private Answer exchange(HttpPost request, int most) {
        @Nullable Answer whole = null;
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            HttpEntity entity = response.getEntity();
            byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(most);
            Answer answer = new Answer(response.getCode(), seconds(response.getFirstHeader("Retry-After")), body);
            if (body.length == most) {
                whole = answer;
                request.cancel(); // closing alone would read the rest, however long it is
            }
            return answer;
        } catch (IOException e) {
            if (whole != null) {
                return whole;
            }
            throw new Broken(e);
        }
    }

    private static long seconds(@Nullable Header header) {
        String value = header == null ? null : header.getValue();
        return value != null && value.matches("[0-9]{1,9}") ? Long.parseLong(value) : 0;
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case GuardedNames.NotPublic _ -> "the host does not lead out to the Internet";
            case UnknownHostException _ -> "the host has no address";
            case SSLException _ -> "no TLS connection could be made: is the certificate valid for the host?";
            case SocketTimeoutException _ -> "no answer in time";
            case ConnectException _ -> "the host takes no connection";
            case null, default -> "the connection broke";
        };
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(IOException cause) {
            super(cause);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        threads.shutdownNow();
    }
}
