package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Chromium;
import dev.signet.api.console.browser.EmptySite;
import dev.signet.api.console.browser.Page;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetch standard, §3.3, as the SDKs of browsers need it. */
class CallingFromPages {

    private static final String ORIGIN = "https://app.example";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Wire wire = Wire.to(signet);

    /** The headers of: amplify; amazon-cognito-identity-js; AWS SDK v3 unsigned and signed; v2; an application's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache-control,content-type,x-amz-target,x-amz-user-agent",
                "cache-control,content-type,x-amz-target,x-amz-user-agent,x-requested-with",
                "amz-sdk-invocation-id,amz-sdk-request,content-type,x-amz-target,x-amz-user-agent",
                "amz-sdk-invocation-id,amz-sdk-request,authorization,content-type,x-amz-content-sha256,x-amz-date,"
                        + "x-amz-security-token,x-amz-target,x-amz-user-agent",
                "authorization,content-type,x-amz-api-version,x-amz-content-sha256,x-amz-date,x-amz-target",
                "content-type,traceparent,x-amz-target,x-my-application"
            })
    void isAllowedWithTheHeadersOfEverySdk(String wanted) {
        Http.Answer allowed = preflight(ORIGIN, "Access-Control-Request-Headers", wanted);

        assertThat(allowed.status()).isEqualTo(204);
        assertThat(allowed.text()).isEmpty();
        assertThat(allowed.header("Access-Control-Allow-Origin")).hasValue(ORIGIN);
        assertThat(allowed.header("Access-Control-Allow-Methods")).hasValue("POST");
        assertThat(list(allowed, "Access-Control-Allow-Headers")).containsAll(List.of(wanted.split(",")));
        assertThat(allowed.header("Access-Control-Max-Age")).hasValue("600");
        assertThat(allowed.raw().headers().allValues("Vary"))
                .contains("Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example", "http://localhost:5173", "capacitor://localhost", "null"})
    void isAllowedToEveryPage(String origin) {
        assertThat(preflight(origin).header("Access-Control-Allow-Origin")).hasValue(origin);
        Http.Answer answer = wire.call("GetUser", "{}", "Origin", origin);
        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue(origin);
        assertThat(answer.header("Access-Control-Allow-Credentials")).hasValue("true");
        assertThat(answer.raw().headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void showsPagesWhatTheSdksRead() {
        assertThat(list(wire.call("GetUser", "{}", "Origin", ORIGIN), "Access-Control-Expose-Headers"))
                .contains("x-amzn-requestid", "x-amzn-errortype", "x-amzn-errormessage", "date");
    }

    @Test
    void isSharedWhateverComesOfIt() {
        for (String operation : List.of("GetUser", "NoSuchOperation", "CreateTerms", "ListUsers")) {
            assertThat(wire.call(operation, "{", "Origin", ORIGIN).header("Access-Control-Allow-Origin"))
                    .hasValue(ORIGIN);
        }
    }

    @Test
    void saysNothingToProgramsThatAreNoPages() {
        assertThat(wire.call("GetUser", "{}").raw().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void setsNoCookie() {
        assertThat(wire.call("GetUser", "{}", "Origin", ORIGIN).header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void goesThroughInABrowser() {
        try (EmptySite site = EmptySite.open();
                Page page = Chromium.shared().window(site.origin()).goTo("/")) {
            String seen = page.evaluate("""
                            fetch('%s/', {method: 'POST', body: '{}', headers: {
                                'content-type': 'application/x-amz-json-1.1', 'cache-control': 'no-store',
                                'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
                                'x-amz-user-agent': 'aws-amplify/6', 'amz-sdk-invocation-id': 'one',
                                'amz-sdk-request': 'attempt=1; max=3', 'authorization': 'none'}})
                            .then(answer => [answer.status, answer.headers.get('x-amzn-errortype'),
                                answer.headers.get('x-amzn-requestid') !== null].join(' '))
                            """.formatted(signet.http().base())).asString();

            assertThat(seen).isEqualTo("400 InvalidParameterException true");
        }
    }

    private Http.Answer preflight(String origin, String... more) {
        List<String> headers = new ArrayList<>(List.of("Origin", origin, "Access-Control-Request-Method", "POST"));
        headers.addAll(Arrays.asList(more));
        return signet.http().send("OPTIONS", "/", BodyPublishers.noBody(), headers.toArray(String[]::new));
    }

    private static List<String> list(Http.Answer answer, String header) {
        return Arrays.stream(answer.header(header).orElseThrow().split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
