package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserPoolMfaConfigResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/**
 * What Terraform and its like do: make something, set the factors, read both back, compare, write what was read, and read
 * again. A difference anywhere is a change that they want to make again with every run.
 */
class KeepingAHouseAsWrittenDownWithTheJavaSdk {

    /** What an update leaves as it is, and what differs from one pool to another anyhow. */
    private static final Set<String> FOR_GOOD = Set.of(
            "Id",
            "Arn",
            "Name",
            "CreationDate",
            "LastModifiedDate",
            "SchemaAttributes",
            "AliasAttributes",
            "UsernameAttributes",
            "UsernameConfiguration");

    private final CognitoIdentityProviderClient cognito = JavaSdk.of(SignetUnderTest.shared(), TenantKeys.ours());

    @ParameterizedTest
    @MethodSource("dev.signet.api.cognito.WrittenDown#pools")
    void findsPoolsAsTheyWereMade(
            Consumer<CreateUserPoolRequest.Builder> wanted, Consumer<SetUserPoolMfaConfigRequest.Builder> factors) {
        CreateUserPoolRequest request = CreateUserPoolRequest.builder()
                .poolName("Written down")
                .applyMutation(wanted)
                .build();
        UserPoolType made = cognito.createUserPool(request).userPool();
        assertThat(described(made.id())).isEqualTo(made);
        SetUserPoolMfaConfigRequest set = SetUserPoolMfaConfigRequest.builder()
                .userPoolId(made.id())
                .applyMutation(factors)
                .build();
        cognito.setUserPoolMfaConfig(set);
        UserPoolType pool = described(made.id());
        GetUserPoolMfaConfigResponse told = told(made.id());

        Drift.assertToldAsSet(
                request.toBuilder()
                        .schema((Collection<SchemaAttributeType>) null)
                        .build(),
                pool,
                Map.of("PoolName", "Name"));
        for (SchemaAttributeType attribute : request.schema()) {
            SchemaAttributeType same = attribute(pool, attribute.name());
            Drift.assertToldAsSet(attribute.toBuilder().name(same.name()).build(), same, Map.of());
        }
        Drift.assertToldAsSet(set.toBuilder().userPoolId(null).build(), told, Map.of());

        cognito.updateUserPool(((UpdateUserPoolRequest.Builder) Drift.repeat(pool, UpdateUserPoolRequest.builder()))
                .userPoolId(made.id())
                .build());
        cognito.setUserPoolMfaConfig(
                ((SetUserPoolMfaConfigRequest.Builder) Drift.repeat(told, SetUserPoolMfaConfigRequest.builder()))
                        .userPoolId(made.id())
                        .build());

        assertThat(described(made.id()))
                .as("an event would have moved LastModifiedDate")
                .isEqualTo(pool);
        assertThat(told(made.id()).equalsBySdkFields(told)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.signet.api.cognito.WrittenDown#pools")
    void resetsOfPoolsWhatIsWrittenDownNoMore(
            Consumer<CreateUserPoolRequest.Builder> wanted, Consumer<SetUserPoolMfaConfigRequest.Builder> factors) {
        String plain =
                cognito.createUserPool(r -> r.poolName("Plain")).userPool().id();
        String pool = cognito.createUserPool(CreateUserPoolRequest.builder()
                        .poolName("Forgotten")
                        .applyMutation(wanted)
                        .build())
                .userPool()
                .id();
        cognito.setUserPoolMfaConfig(SetUserPoolMfaConfigRequest.builder()
                .userPoolId(pool)
                .applyMutation(factors)
                .build());

        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool).mfaConfiguration("OFF"));
        cognito.updateUserPool(r -> r.userPoolId(pool));

        assertThat(Drift.without(described(pool), FOR_GOOD)).isEqualTo(Drift.without(described(plain), FOR_GOOD));
        assertThat(told(pool).mfaConfigurationAsString()).isEqualTo("OFF");
        assertThat(told(pool).smsMfaConfiguration()).isNull();
        assertThat(told(pool).emailMfaConfiguration()).isNull();
        assertThat(told(pool).softwareTokenMfaConfiguration().enabled()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.signet.api.cognito.WrittenDown#clients")
    void findsClientsAsTheyWereMade(Consumer<CreateUserPoolClientRequest.Builder> wanted) {
        String pool = cognito.createUserPool(r -> r.poolName("Shop")).userPool().id();
        CreateUserPoolClientRequest request = CreateUserPoolClientRequest.builder()
                .userPoolId(pool)
                .clientName("Written down")
                .applyMutation(wanted)
                .build();
        UserPoolClientType made = cognito.createUserPoolClient(request).userPoolClient();
        UserPoolClientType client = described(pool, made.clientId());

        assertThat(client).isEqualTo(made);
        assertThat(client.clientSecret() != null).isEqualTo(Boolean.TRUE.equals(request.generateSecret()));
        Drift.assertToldAsSet(request.toBuilder().generateSecret(null).build(), client, Map.of());

        UserPoolClientType again = cognito.updateUserPoolClient(((UpdateUserPoolClientRequest.Builder)
                                Drift.repeat(client, UpdateUserPoolClientRequest.builder()))
                        .build())
                .userPoolClient();
        assertThat(again).as("an event would have moved LastModifiedDate").isEqualTo(client);
    }

    @ParameterizedTest
    @MethodSource("dev.signet.api.cognito.WrittenDown#clients")
    void resetsOfClientsWhatIsWrittenDownNoMore(Consumer<CreateUserPoolClientRequest.Builder> wanted) {
        Set<String> own = Set.of("ClientId", "ClientSecret", "CreationDate", "LastModifiedDate");
        String pool = cognito.createUserPool(r -> r.poolName("Shop")).userPool().id();
        UserPoolClientType plain = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("One"))
                .userPoolClient();
        UserPoolClientType client = cognito.createUserPoolClient(CreateUserPoolClientRequest.builder()
                        .userPoolId(pool)
                        .clientName("One")
                        .applyMutation(wanted)
                        .build())
                .userPoolClient();

        cognito.updateUserPoolClient(r -> r.userPoolId(pool).clientId(client.clientId()));

        UserPoolClientType after = described(pool, client.clientId());
        assertThat(Drift.without(after, own)).isEqualTo(Drift.without(plain, own));
        assertThat(after.clientSecret()).isEqualTo(client.clientSecret());
    }

    private UserPoolType described(String pool) {
        return cognito.describeUserPool(r -> r.userPoolId(pool)).userPool();
    }

    private UserPoolClientType described(String pool, String client) {
        return cognito.describeUserPoolClient(r -> r.userPoolId(pool).clientId(client))
                .userPoolClient();
    }

    private GetUserPoolMfaConfigResponse told(String pool) {
        return cognito.getUserPoolMfaConfig(r -> r.userPoolId(pool));
    }

    private static SchemaAttributeType attribute(UserPoolType pool, String name) {
        return pool.schemaAttributes().stream()
                .filter(attribute -> Set.of(name, "custom:" + name).contains(attribute.name()))
                .findFirst()
                .orElseThrow();
    }
}
