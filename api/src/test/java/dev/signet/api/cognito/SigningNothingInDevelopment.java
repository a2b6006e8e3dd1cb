package dev.signet.api.cognito;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code signet.cognito.any-signature}. */
class SigningNothingInDevelopment {

    private static final SignetUnderTest LAX = beside(SignetUnderTest.shared());
    private static final String BODY =
            "{\"UserPoolId\":\"" + SignetUnderTest.shared().demo().pool().value() + "\"}";

    private static SignetUnderTest beside(SignetUnderTest shared) {
        shared.administrator(); // another start gives the first operator another secret, as long as there was no
        // sign-in
        return shared.another("signet.cognito.any-signature=true", "server.address=127.0.0.1");
    }

    @AfterAll
    static void stop() {
        LAX.close();
    }

    @Test
    void isEnoughForAProgramOnThisMachine() {
        assertThat(list().status()).isEqualTo(200);
        assertThat(list("Authorization", "AWS4-HMAC-SHA256 whatever").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1:5173", "http://[::1]:3000", "http://LOCALHOST"})
    void isEnoughForAPageOfThisMachine(String origin) {
        assertThat(list("Origin", origin).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "http://127.0.0.1.evil.example",
                "null",
                "not an origin"
            })
    void isNotEnoughForAPageFromElsewhere(String origin) {
        assertThat(list("Origin", origin).header("x-amzn-ErrorType")).hasValue("MissingAuthenticationTokenException");
    }

    @ParameterizedTest
    @CsvSource({
        "Forwarded,for=192.0.2.1",
        "X-Forwarded-For,127.0.0.1",
        "X-Forwarded-Host,localhost",
        "x-forwarded-proto,http"
    })
    void isNotEnoughThroughAProxy(String header, String value) {
        assertThat(list(header, value).header("x-amzn-ErrorType")).hasValue("MissingAuthenticationTokenException");
    }

    @Test
    void isNotEnoughUnderANameThatSomebodyElseGivesThisMachine() throws IOException {
        assertThat(listAt("localhost")).startsWith("HTTP/1.1 200");
        assertThat(listAt("[::1]:9000")).startsWith("HTTP/1.1 200");
        assertThat(listAt("rebound.evil.example")).contains("MissingAuthenticationTokenException");
        assertThat(listAt("localhost.evil.example:80")).contains("MissingAuthenticationTokenException");
    }

    private static Http.Answer list(String... more) {
        List<String> headers = new ArrayList<>(List.of(
                "X-Amz-Target",
                "AWSCognitoIdentityProviderService.ListUsers",
                "Content-Type",
                "application/x-amz-json-1.1"));
        headers.addAll(List.of(more));
        return LAX.http().send("POST", "/", BodyPublishers.ofString(BODY), headers.toArray(String[]::new));
    }

    /** The client of Java does not let its host be named. */
    private static String listAt(String host) throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", URI.create(LAX.http().base()).getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                                    + "X-Amz-Target: AWSCognitoIdentityProviderService.ListUsers\r\n"
                                    + "Content-Type: application/x-amz-json-1.1\r\nContent-Length: " + BODY.length()
                                    + "\r\n\r\n" + BODY)
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
