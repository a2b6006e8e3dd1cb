package dev.signet.api.cognito.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.cognito.TenantKeys;
import dev.signet.api.cognito.Wire;
import dev.signet.api.cognito.shape.Kind;
import dev.signet.api.rest.Http;
import dev.signet.api.rest.access.ForOperators;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import tools.jackson.databind.JsonNode;

/**
 * A pool of another tenant, one that was deleted and one that never was are the same to whoever asks, whatever they ask: nothing
 * tells that there is or was one, and nothing happens to it.
 */
class StrangersAtEveryPoolOperation {

    private static final SignetUnderTest SIGNET = SignetUnderTest.shared();
    private static final Wire WIRE = Wire.to(SIGNET);

    private static AwsCredentialsProvider owner;
    private static AwsCredentialsProvider stranger;
    private static Place living;
    private static Place deleted;
    private static Place never;

    /** A pool, its client and its name as a resource. */
    private record Place(String pool, String client, String arn) {

        String body(Served operation) {
            return new Filled(Map.of(
                            Kind.USER_POOL_ID, pool,
                            Kind.CLIENT_ID, client,
                            Kind.ARN, arn,
                            Kind.PASSWORD, "Another-Horse-7-Battery"))
                    .body(operation.request());
        }

        /** What an answer says, whichever place it is about. */
        String neutral(Http.Answer answer) {
            return answer.status() + " "
                    + answer.text().replace(arn, "ARN").replace(pool, "POOL").replace(client, "CLIENT");
        }
    }

    @BeforeAll
    static void makePools() {
        owner = TenantKeys.of("TENANT_ADMINISTRATOR", TenantKeys.newTenant());
        stranger = TenantKeys.of("TENANT_ADMINISTRATOR", TenantKeys.newTenant());
        living = make();
        deleted = make();
        String unknown = "pol_" + UUID.randomUUID().toString().replace("-", "");
        never = new Place(unknown, living.client(), living.arn().replace(living.pool(), unknown));
        assertThat(send(owner, "DeleteUserPool", "{\"UserPoolId\":\"" + deleted.pool() + "\"}")
                        .status())
                .isEqualTo(200);
    }

    static Stream<Served> operations() {
        return SIGNET.part(Catalogue.class).all().stream()
                .filter(operation -> operation.access() instanceof ForOperators)
                .filter(operation -> Filled.demands(operation.request(), Kind.USER_POOL_ID)
                        || Filled.demands(operation.request(), Kind.ARN))
                .filter(operation -> operation.target().startsWith("AWSCognitoIdentityProviderService."));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void seeNoDifferenceBetweenAPoolOfAnothersAndNone(Served operation) {
        JsonNode before = described();

        Http.Answer answer = send(stranger, operation.name(), living.body(operation));

        assertThat(Wire.error(answer)).as(answer.text()).isEqualTo("ResourceNotFoundException");
        assertThat(living.neutral(answer))
                .isEqualTo(never.neutral(send(stranger, operation.name(), never.body(operation))));
        assertThat(described()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void findNoPoolThatWasDeleted(Served operation) {
        Http.Answer answer = send(owner, operation.name(), deleted.body(operation));

        assertThat(Wire.error(answer)).as(answer.text()).isEqualTo("ResourceNotFoundException");
        assertThat(deleted.neutral(answer))
                .isEqualTo(never.neutral(send(owner, operation.name(), never.body(operation))));
    }

    private static Place make() {
        JsonNode pool = send(owner, "CreateUserPool", "{\"PoolName\":\"Somebodys\"}")
                .json()
                .path("UserPool");
        String id = pool.path("Id").asString();
        String client = send(owner, "CreateUserPoolClient", "{\"UserPoolId\":\"" + id + "\",\"ClientName\":\"web\"}")
                .json()
                .path("UserPoolClient")
                .path("ClientId")
                .asString();
        return new Place(id, client, pool.path("Arn").asString());
    }

    private static JsonNode described() {
        return send(owner, "DescribeUserPool", "{\"UserPoolId\":\"" + living.pool() + "\"}")
                .json();
    }

    private static Http.Answer send(AwsCredentialsProvider key, String operation, String body) {
        return WIRE.send(WIRE.sign(operation, body, key, signing -> signing), body);
    }
}
