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
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnauthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedOperationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class AdministeringClientsWithTheJavaSdk {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final String pool = signet.demo().pool().value();

    @Test
    void haveCognitosDefaults() {
        UserPoolClientType client = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("Plain"))
                .userPoolClient();

        assertThat(client.explicitAuthFlows())
                .containsExactlyInAnyOrder(
                        ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH,
                        ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                        ExplicitAuthFlowsType.ALLOW_CUSTOM_AUTH);
        assertThat(client.refreshTokenValidity()).isEqualTo(30);
        assertThat(client.authSessionValidity()).isEqualTo(3);
        assertThat(client.enableTokenRevocation()).isTrue();
        assertThat(client.clientSecret()).isNull();
        assertThat(cognito.describeUserPoolClient(r -> r.userPoolId(pool).clientId(client.clientId()))
                        .userPoolClient())
                .isEqualTo(client);
    }

    @Test
    void loseWithAnUpdateWhatItLeavesOut() {
        UserPoolClientType client = cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("Before")
                        .accessTokenValidity(2)
                        .preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                        .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)
                        .callbackURLs("https://app.example/back"))
                .userPoolClient();
        assertThat(client.accessTokenValidity()).isEqualTo(2);
        assertThat(client.callbackURLs()).containsExactly("https://app.example/back");

        UserPoolClientType updated = cognito.updateUserPoolClient(
                        r -> r.userPoolId(pool).clientId(client.clientId()).clientName("After"))
                .userPoolClient();

        assertThat(updated.clientName()).isEqualTo("After");
        assertThat(updated.accessTokenValidity()).isEqualTo(1);
        assertThat(updated.preventUserExistenceErrors()).isEqualTo(PreventUserExistenceErrorTypes.LEGACY);
        assertThat(updated.explicitAuthFlows()).contains(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH);
        assertThat(updated.callbackURLs()).isEmpty();
    }

    @Test
    void sayLifetimesInTheUnitsInWhichTheyWereGiven() {
        UserPoolClientType client = cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("Units")
                        .accessTokenValidity(120)
                        .idTokenValidity(2)
                        .refreshTokenValidity(48)
                        .tokenValidityUnits(u -> u.accessToken("minutes").refreshToken("hours")))
                .userPoolClient();

        assertThat(client.accessTokenValidity()).isEqualTo(120);
        assertThat(client.idTokenValidity()).isEqualTo(2);
        assertThat(client.refreshTokenValidity()).isEqualTo(48);
        assertThat(client.tokenValidityUnits().accessTokenAsString()).isEqualTo("minutes");
        assertThat(client.tokenValidityUnits().idTokenAsString()).isNull();
        assertThat(client.tokenValidityUnits().refreshTokenAsString()).isEqualTo("hours");
        assertThat(cognito.updateUserPoolClient(r -> r.userPoolId(pool)
                                .clientId(client.clientId())
                                .accessTokenValidity(120)
                                .idTokenValidity(2)
                                .refreshTokenValidity(48)
                                .tokenValidityUnits(client.tokenValidityUnits()))
                        .userPoolClient())
                .isEqualTo(client);
    }

    @Test
    void haveTwoSecretsWhileOneReplacesTheOther() {
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
    }

    @Test
    void areListedAndDeleted() {
        String id = cognito.createUserPoolClient(r -> r.userPoolId(pool).clientName("Passing"))
                .userPoolClient()
                .clientId();
        assertThat(cognito.listUserPoolClientsPaginator(r -> r.userPoolId(pool).maxResults(60))
                        .userPoolClients())
                .extracting(UserPoolClientDescription::clientId)
                .contains(id);

        cognito.deleteUserPoolClient(r -> r.userPoolId(pool).clientId(id));

        assertThatThrownBy(() ->
                        cognito.describeUserPoolClient(r -> r.userPoolId(pool).clientId(id)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool client " + id + " does not exist.");
    }

    @Test
    void refuseWhatCannotBe() {
        assertThatThrownBy(() -> cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("Mixed")
                        .explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH, ExplicitAuthFlowsType.USER_PASSWORD_AUTH)))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("Short").refreshTokenValidity(9999)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void proveThemselvesByAHashMadeWithTheirSecret() {
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

    @Test
    void rotateRefreshTokensWhereTheyAreToldTo() {
        UserPoolClientType client = cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("Rotating")
                        .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)
                        .refreshTokenRotation(rotation -> rotation.feature(FeatureType.ENABLED)))
                .userPoolClient();
        assertThat(client.explicitAuthFlows()).containsExactly(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH);
        String name = signet.people().newcomer().name();
        String first = signIn(client, Map.of("USERNAME", name, "PASSWORD", People.PASSWORD))
                .orElseThrow()
                .refreshToken();

        assertThatThrownBy(() -> cognito.initiateAuth(r -> r.clientId(client.clientId())
                        .authFlow("REFRESH_TOKEN_AUTH")
                        .authParameters(Map.of("REFRESH_TOKEN", first))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("This API does not support refresh token rotation");
        assertThat(cognito.getTokensFromRefreshToken(
                                r -> r.clientId(client.clientId()).refreshToken(first))
                        .authenticationResult()
                        .refreshToken())
                .isNotEqualTo(first);
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
