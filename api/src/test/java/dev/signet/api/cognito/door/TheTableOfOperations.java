package dev.signet.api.cognito.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.cognito.operation.Service;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.CognitoIdentityRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;

class TheTableOfOperations {

    private static final Path PAGE = Path.of("..", "docs", "cognito.md");
    private static final String WRITE =
            "mvn test -pl api -am -Dtest=TheTableOfOperations -Dcatalogue.write=true -Dsurefire.failIfNoSpecifiedTests=false";
    private static final String HEAD = """
            # Cognito's operations

            Clients of Amazon Cognito user pools work by changing the endpoint: `POST /` takes AWS JSON 1.1, as the AWS SDKs, \
            Amplify and amazon-cognito-identity-js send it. Operations of operators are signed (Signature Version 4) with an \
            access key that `POST /v1/operators/{operator}/access-keys` gives, for service `cognito-idp` (and \
            `cognito-identity` for identity pools) and whatever region the client likes; the role and the tenant of the key's operator decide what it may do. For development \
            `signet.cognito.any-signature=true` takes any signature on a node that listens on a loopback address, but not from pages of other hosts, under other names than `localhost`, `127.0.0.1` and `[::1]`, or through a proxy.

            Bodies are `application/x-amz-json-1.1` (or `1.0`) of at most 256 KiB; any page may call, since nothing is proved \
            by cookies.

            What is refused answers with an error of the protocol whose message says why. Identifiers of pools, clients and \
            sessions are Signet's own and pass where Cognito's do. Written from the code.

            ## User pools

            """;
    private static final String IDENTITY_POOLS = """

            ## Identity pools

            """;
    private static final String TABLE = """
            | operation | | |
            |---|---|---|
            """;

    /** Newer than the SDK that is at hand. */
    private static final List<String> OF_SESSIONS = List.of(
            "AdminListUserSessions",
            "AdminRevokeUserSession",
            "GetUserPoolClientSessionConfiguration",
            "GetUserPoolSessionConfiguration",
            "ListUserSessions",
            "RevokeUserSession",
            "SetUserPoolClientSessionConfiguration",
            "SetUserPoolSessionConfiguration");

    private final Collection<Served> served =
            SignetUnderTest.shared().part(Catalogue.class).all();

    @Test
    void isWhatTheCodeSays() throws IOException {
        String now = HEAD + table(Service.USER_POOLS) + IDENTITY_POOLS + table(Service.IDENTITY_POOLS);
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(PAGE, now);
        }
        assertThat(PAGE)
                .as("docs/cognito.md is out of date. Write it with: " + WRITE)
                .hasContent(now);
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryOperationOfCognitoOnce(Service service) {
        List<String> all = Stream.concat(
                        served(service).map(Served::name),
                        notServed(service).flatMap(reason -> reason.operations().stream()))
                .toList();

        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ofCognito(service));
    }

    private String table(Service service) {
        return TABLE
                + Stream.concat(served(service).map(TheTableOfOperations::line), refused(service))
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<Served> served(Service service) {
        return served.stream().filter(operation -> operation.room().service() == service);
    }

    private static Stream<NotServed> notServed(Service service) {
        return Arrays.stream(NotServed.values()).filter(reason -> reason.service() == service);
    }

    private static String line(Served operation) {
        String differs = operation.declared().differs();
        return "| `%s` | %s | %s |"
                .formatted(operation.name(), differs.isEmpty() ? "works" : "works differently", differs);
    }

    private static Stream<String> refused(Service service) {
        return notServed(service)
                .flatMap(reason -> reason.operations().stream()
                        .map(operation -> "| `%s` | refused | %s: `%s` |"
                                .formatted(
                                        operation, reason.why(), reason.error().wireName())));
    }

    private static Set<String> ofCognito(Service service) {
        return switch (service) {
            case USER_POOLS -> {
                Set<String> operations = of(CognitoIdentityProviderClient.class, CognitoIdentityProviderRequest.class);
                operations.addAll(OF_SESSIONS);
                yield operations;
            }
            case IDENTITY_POOLS -> of(CognitoIdentityClient.class, CognitoIdentityRequest.class);
        };
    }

    private static Set<String> of(Class<?> client, Class<?> requests) {
        Set<String> operations = new TreeSet<>();
        for (Method method : client.getMethods()) {
            if (method.getParameterCount() == 1
                    && requests.isAssignableFrom(method.getParameterTypes()[0])
                    && !method.getName().endsWith("Paginator")) {
                String request = method.getParameterTypes()[0].getSimpleName();
                operations.add(told(request.substring(0, request.length() - "Request".length())));
            }
        }
        return operations;
    }

    /** The SDK writes some names otherwise than the wire does. */
    private static String told(String operation) {
        return switch (operation) {
            case "AdminSetUserMfaPreference" -> "AdminSetUserMFAPreference";
            case "SetUserMfaPreference" -> "SetUserMFAPreference";
            case "GetCsvHeader" -> "GetCSVHeader";
            case "GetUiCustomization" -> "GetUICustomization";
            case "SetUiCustomization" -> "SetUICustomization";
            default -> operation;
        };
    }
}
