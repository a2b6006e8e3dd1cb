package dev.signet.api.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.cognito.operation.Service;
import dev.signet.api.rest.Http;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import tools.jackson.databind.JsonNode;

/** The protocol without an SDK in between: whatever bytes a test wants to send. */
public final class Wire {

    private static final Set<String> SET_BY_THE_CLIENT = Set.of("host", "content-length", "connection", "expect");

    private final SignetUnderTest signet;

    private Wire(SignetUnderTest signet) {
        this.signet = signet;
    }

    /** To that node. */
    public static Wire to(SignetUnderTest signet) {
        return new Wire(signet);
    }

    /**
     * Headers of a call, as names and values in turn.
     *
     * @param operation of user pools by its name, or any by its target
     */
    public static String[] headers(String operation, String... more) {
        List<String> headers = new ArrayList<>(List.of(
                "X-Amz-Target",
                operation.contains(".") ? operation : Service.USER_POOLS.target(operation),
                "Content-Type",
                "application/x-amz-json-1.1"));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    /** A call that nobody signed. */
    public Http.Answer call(String operation, String body, String... more) {
        return send(body, headers(operation, more));
    }

    /** A call with an administrator's signature. */
    public Http.Answer signed(String operation, String body) {
        return send(sign(operation, body, Keys.administrator(), signer -> signer), body);
    }

    /** A body with these headers and no others. */
    public Http.Answer send(String body, String... headers) {
        return signet.http().send("POST", "/", BodyPublishers.ofString(body), headers);
    }

    /** Something that was signed, with whatever body. */
    public Http.Answer send(SdkHttpRequest signed, String body) {
        List<String> headers = new ArrayList<>();
        signed.headers().forEach((name, values) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> headers.addAll(List.of(name, value)));
            }
        });
        String query = signed.getUri().getRawQuery();
        return signet.http()
                .send(
                        "POST",
                        query == null ? "/" : "/?" + query,
                        BodyPublishers.ofString(body),
                        headers.toArray(String[]::new));
    }

    /** A call signed by these credentials, with the request as the test alters it before. */
    public SdkHttpRequest sign(
            String operation, String body, AwsCredentialsProvider credentials, UnaryOperator<Signing> altered) {
        Service service = Service.IDENTITY_POOLS.isMeantBy(operation) ? Service.IDENTITY_POOLS : Service.USER_POOLS;
        Signing signing = altered.apply(new Signing(Clock.systemUTC(), service.scope(), Duration.ZERO, "", true));
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create((signing.whole() ? signet.http().base() : overTls()) + "/"));
        String[] headers = headers(operation);
        for (int i = 0; i < headers.length; i += 2) {
            request.putHeader(headers[i], headers[i + 1]);
        }
        var keys = credentials.resolveCredentials();
        AwsCredentialsIdentity identity = signing.token().isEmpty()
                ? AwsCredentialsIdentity.create(keys.accessKeyId(), keys.secretAccessKey())
                : AwsSessionCredentialsIdentity.create(keys.accessKeyId(), keys.secretAccessKey(), signing.token());
        return AwsV4HttpSigner.create()
                .sign(r -> {
                    r.request(request.build())
                            .payload(ContentStreamProvider.fromByteArray(body.getBytes(UTF_8)))
                            .identity(identity)
                            .putProperty(AwsV4HttpSigner.REGION_NAME, "anywhere")
                            .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, signing.service())
                            .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, signing.whole())
                            .putProperty(HttpSigner.SIGNING_CLOCK, signing.clock());
                    if (signing.ahead().isPositive()) {
                        r.putProperty(
                                        AwsV4FamilyHttpSigner.AUTH_LOCATION,
                                        AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, signing.ahead());
                    }
                })
                .request();
    }

    /** The error that an answer tells, as both the header and the body have it. */
    public static String error(Http.Answer answer) {
        String told = answer.header("x-amzn-ErrorType").orElse("none");
        JsonNode type = answer.text().isEmpty() ? null : answer.json().path("__type");
        String body = type == null || type.isMissingNode() ? "none" : type.asString();
        return told.equals(body) ? told : told + " in the header and " + body + " in the body";
    }

    /** The signer leaves a body out only of what is encrypted on its way. */
    private String overTls() {
        return signet.http().base().replace("http://", "https://");
    }

    /**
     * How to sign.
     *
     * @param ahead for how long it is good in a URL; zero where it travels in a header
     * @param token of temporary credentials; empty where they are lasting ones
     * @param whole whether the body is signed too
     */
    public record Signing(Clock clock, String service, Duration ahead, String token, boolean whole) {

        Signing at(Clock other) {
            return new Signing(other, service, ahead, token, whole);
        }

        Signing forService(String other) {
            return new Signing(clock, other, ahead, token, whole);
        }

        Signing ahead(Duration time) {
            return new Signing(clock, service, time, token, whole);
        }

        Signing with(String session) {
            return new Signing(clock, service, ahead, session, whole);
        }

        Signing withoutTheBody() {
            return new Signing(clock, service, ahead, token, false);
        }
    }
}
