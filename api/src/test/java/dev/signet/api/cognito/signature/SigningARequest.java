package dev.signet.api.cognito.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.cognito.wire.CognitoRefused;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

class SigningARequest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String TIME = "20150830T123600Z";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] BODY = "{\"UserPoolId\":\"pol_1\"}".getBytes(UTF_8);

    /** The vectors that AWS published with Signature Version 4. */
    @ParameterizedTest
    @CsvSource({
        "GET,/,,5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "POST,/,,5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "GET,/,Param2=value2&Param1=value1,b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"
    })
    void givesTheKnownSignatures(String method, String path, String query, String signature) {
        SignedRequest request = new SignedRequest(
                method,
                path,
                query,
                Map.of("host", List.of("example.amazonaws.com"), "x-amz-date", List.of(TIME)),
                new byte[0]);

        assertThat(Hmac.signature(
                        SECRET,
                        new Scope("20150830", "us-east-1", "service"),
                        TIME,
                        request.canonical(List.of("host", "x-amz-date"))))
                .isEqualTo(signature);
    }

    @Test
    void agreesWithTheSignerOfTheSdk() {
        SignedRequest request = bySdk(Duration.ZERO);
        Claim claim = Claim.inHeader(header(request, "authorization"), header(request, "x-amz-date"));

        assertThat(expected(claim, request)).isEqualTo(claim.signature());
        assertThat(claim.headers()).contains("host", "x-amz-target", "x-amz-date", "custom");
    }

    @Test
    void agreesWithTheSignerOfTheSdkAheadOfTime() {
        SignedRequest request = bySdk(Duration.ofMinutes(10));
        Claim claim = Claim.inQuery(request.parameters());

        assertThat(claim.lifetime()).isEqualTo(Duration.ofMinutes(10));
        assertThat(expected(claim, request)).isEqualTo(claim.signature());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?a=2&a-=1", "?a-=1&a=2", "?a1=1&a=2&a.b=3", "?a=2&a=10&a="})
    void sortsParametersByNameFirstAndThenByValue(String query) {
        SignedRequest request = bySdk(Duration.ZERO, query);
        Claim claim = Claim.inHeader(header(request, "authorization"), header(request, "x-amz-date"));

        assertThat(expected(claim, request)).isEqualTo(claim.signature());
    }

    @Test
    void isAboutTheBodyToo() {
        SignedRequest request = bySdk(Duration.ZERO);
        Claim claim = Claim.inHeader(header(request, "authorization"), header(request, "x-amz-date"));
        SignedRequest altered = new SignedRequest(
                request.method(), request.path(), request.query(), request.headers(), "{}".getBytes(UTF_8));

        assertThat(expected(claim, altered)).isNotEqualTo(claim.signature());
    }

    @ParameterizedTest
    @CsvSource({"-301,Signature expired", "301,Signature not yet current"})
    void isGoodForFiveMinutes(long seconds, String refusal) {
        Claim claim = claim(NOON.plusSeconds(seconds), null);

        assertThatThrownBy(() -> Validity.require(claim, NOON))
                .isInstanceOf(CognitoRefused.class)
                .hasMessageContaining(refusal);
        Validity.require(claim(NOON.plusSeconds(seconds - Long.signum(seconds)), null), NOON);
    }

    @Test
    void isGoodForFifteenMinutesAtMostAheadOfTime() {
        assertThatThrownBy(() -> Validity.require(claim(NOON, Duration.ofMinutes(16)), NOON))
                .isInstanceOf(CognitoRefused.class);
        assertThatThrownBy(() -> Validity.require(claim(NOON, Duration.ofSeconds(60)), NOON.plusSeconds(61)))
                .isInstanceOf(CognitoRefused.class);
        Validity.require(claim(NOON, Duration.ofMinutes(15)), NOON.plusSeconds(900));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer abc",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential",
                "AWS4-HMAC-SHA256 Credential=A/20261123/r/s/aws4_request, SignedHeaders=host",
                "AWS4-HMAC-SHA256 Credential=A/20261123/r/s, SignedHeaders=host, Signature=1",
                "AWS4-HMAC-SHA256 Credential=A/20261123/r/s/aws4_request, Signature=1, Signature=2, SignedHeaders=host"
            })
    void isRefusedWhereItIsNotWhole(String header) {
        assertThatThrownBy(() -> Claim.inHeader(header, TIME))
                .isInstanceOfSatisfying(
                        CognitoRefused.class,
                        refused -> assertThat(refused.error().wireName()).isEqualTo("IncompleteSignatureException"));
    }

    private static String expected(Claim claim, SignedRequest request) {
        return Hmac.signature(SECRET, claim.scope(), claim.time(), request.canonical(claim.headers()));
    }

    private static Claim claim(Instant at, @Nullable Duration lifetime) {
        String time = at.toString().replaceAll("[-:]", "");
        return new Claim("k", new Scope(time.substring(0, 8), "r", "s"), time, List.of(), "", lifetime);
    }

    private static String header(SignedRequest request, String name) {
        return request.headers().getOrDefault(name, List.of()).getFirst();
    }

    private static SignedRequest bySdk(Duration ahead) {
        return bySdk(ahead, "?b=2&a=ä%20%2F&c");
    }

    private static SignedRequest bySdk(Duration ahead, String query) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("http://localhost:8080/" + query))
                .putHeader("X-Amz-Target", "AWSCognitoIdentityProviderService.DescribeUserPool")
                .putHeader("Custom", "  two   spaces ")
                .build();
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(r -> {
                    r.request(request)
                            .payload(ContentStreamProvider.fromByteArray(BODY))
                            .identity(AwsCredentialsIdentity.create("SKIAEXAMPLEEXAMPLE22", SECRET))
                            .putProperty(AwsV4HttpSigner.REGION_NAME, "anywhere")
                            .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "cognito-idp")
                            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOON, ZoneOffset.UTC));
                    if (ahead.isPositive()) {
                        r.putProperty(
                                        AwsV4FamilyHttpSigner.AUTH_LOCATION,
                                        AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, ahead);
                    }
                })
                .request();
        Map<String, List<String>> headers = new TreeMap<>();
        signed.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        URI uri = signed.getUri();
        return new SignedRequest("POST", uri.getRawPath(), uri.getRawQuery(), headers, BODY);
    }
}
