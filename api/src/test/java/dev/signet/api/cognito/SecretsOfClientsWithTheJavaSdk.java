package dev.signet.api.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnauthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class SecretsOfClientsWithTheJavaSdk {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final String pool = signet.demo().pool().value();

    @Test
    void areTwoWhileOneReplacesTheOther() {
        String client = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("Two").generateSecret(true))
                .userPoolClient()
                .clientId();

        String made = cognito.addUserPoolClientSecret(r -> r.userPoolId(pool).clientId(client))
                .clientSecretDescriptor()
                .clientSecretValue();

        assertThat(made).hasSizeBetween(24, 64);
        assertThatThrownBy(() ->
                        cognito.addUserPoolClientSecret(r -> r.userPoolId(pool).clientId(client)))
                .isInstanceOf(LimitExceededException.class);
        String older = cognito.listUserPoolClientSecrets(r -> r.userPoolId(pool).clientId(client))
                .clientSecrets()
                .getFirst()
                .clientSecretId();
        cognito.deleteUserPoolClientSecret(
                r -> r.userPoolId(pool).clientId(client).clientSecretId(older));
        assertThat(cognito.listUserPoolClientSecrets(r -> r.userPoolId(pool).clientId(client))
                        .clientSecrets())
                .hasSize(1);
        assertThatThrownBy(() -> cognito.deleteUserPoolClientSecret(
                        r -> r.userPoolId(pool).clientId(client).clientSecretId(older)))
                .isInstanceOf(ResourceNotFoundException.class);
        String last = cognito.listUserPoolClientSecrets(r -> r.userPoolId(pool).clientId(client))
                .clientSecrets()
                .getFirst()
                .clientSecretId();
        assertThatThrownBy(() -> cognito.deleteUserPoolClientSecret(
                        r -> r.userPoolId(pool).clientId(client).clientSecretId(last)))
                .isInstanceOf(InvalidParameterException.class);
        assertThat(described(cognito, client).clientSecret()).isEqualTo(made);
    }

    @Test
    void areNoneWhereTheClientWasMadeWithoutOne() {
        String client = cognito.createUserPoolClient(r -> r.userPoolId(pool).clientName("Public"))
                .userPoolClient()
                .clientId();

        assertThatThrownBy(() ->
                        cognito.addUserPoolClientSecret(r -> r.userPoolId(pool).clientId(client)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("public");

        assertThat(cognito.listUserPoolClientSecrets(r -> r.userPoolId(pool).clientId(client))
                        .clientSecrets())
                .isEmpty();
    }

    @Test
    void areShownToNobodyWhoMayNotChangeTheClient() {
        UserPoolClientType client = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("Told").generateSecret(true))
                .userPoolClient();
        CognitoIdentityProviderClient auditor = JavaSdk.of(signet, TenantKeys.of("AUDITOR", null));

        assertThat(described(cognito, client.clientId()).clientSecret()).isEqualTo(client.clientSecret());
        assertThat(described(auditor, client.clientId()).clientSecret()).isNull();
        assertThat(described(auditor, client.clientId()).clientName()).isEqualTo("Told");
    }

    @Test
    void areProvedByAHashMadeWithThem() {
        UserPoolClientType client = cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("Confidential")
                        .generateSecret(true)
                        .explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH))
                .userPoolClient();
        String name = signet.people().newcomer().name();
        String hash = hash(client, name);

        AuthenticationResultType tokens = signIn(
                        client, Map.of("USERNAME", name, "PASSWORD", People.PASSWORD, "SECRET_HASH", hash))
                .orElseThrow();

        assertThatThrownBy(() -> signIn(client, Map.of("USERNAME", name, "PASSWORD", People.PASSWORD)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining(
                        "Client " + client.clientId() + " is configured with secret but SECRET_HASH was not received");
        assertThatThrownBy(() ->
                        signIn(client, Map.of("USERNAME", name, "PASSWORD", People.PASSWORD, "SECRET_HASH", "another")))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Unable to verify secret hash for client " + client.clientId());
        assertThat(cognito.initiateAuth(r -> r.clientId(client.clientId())
                                .authFlow("REFRESH_TOKEN_AUTH")
                                .authParameters(Map.of("REFRESH_TOKEN", tokens.refreshToken(), "SECRET_HASH", hash)))
                        .authenticationResult()
                        .accessToken())
                .isNotBlank();
        assertThatThrownBy(() ->
                        cognito.revokeToken(r -> r.clientId(client.clientId()).token(tokens.refreshToken())))
                .isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> cognito.revokeToken(r -> r.clientId(client.clientId())
                        .clientSecret(client.clientSecret())
                        .token(tokens.accessToken())))
                .isInstanceOf(UnsupportedTokenTypeException.class);
        cognito.revokeToken(r -> r.clientId(client.clientId())
                .clientSecret(client.clientSecret())
                .token(tokens.refreshToken()));
        assertThatThrownBy(() -> cognito.getUser(r -> r.accessToken(tokens.accessToken())))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Access Token has been revoked");
    }

    private UserPoolClientType described(CognitoIdentityProviderClient by, String client) {
        return by.describeUserPoolClient(r -> r.userPoolId(pool).clientId(client))
                .userPoolClient();
    }

    private Optional<AuthenticationResultType> signIn(UserPoolClientType client, Map<String, String> parameters) {
        return Optional.ofNullable(cognito.initiateAuth(r -> r.clientId(client.clientId())
                        .authFlow("USER_PASSWORD_AUTH")
                        .authParameters(parameters))
                .authenticationResult());
    }

    private static String hash(UserPoolClientType client, String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(client.clientSecret().getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((username + client.clientId()).getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
