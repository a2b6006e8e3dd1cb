package dev.signet.api.cognito;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedOperationException;
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
    void areToldInSignetsWordsWhereWhatIsKeptMeansNothing() {
        String client = signet.http()
                .post("/v1/pools/" + pool + "/clients", """
                        {"settings":{"name":"Odd","kept":{"given":{"ExplicitAuthFlows":"ALLOW_NOTHING,x",
                          "AccessToken":"soon","RefreshToken":"99999999999 days","ReadAttributes":"custom:odd",
                          "RefreshTokenRotation":"DISABLED x"}}}}""", Operators.bearer(signet.administrator()))
                .json()
                .path("client_id")
                .asString();

        UserPoolClientType told = described(cognito, client);

        assertThat(told.accessTokenValidity()).isEqualTo(1);
        assertThat(told.readAttributes()).isEmpty();
        assertThat(told.explicitAuthFlowsAsStrings()).allMatch(flow -> !flow.contains("NOTHING"));
    }

    @Test
    void cannotBeLimitedToWhatTheySeeAnyway() {
        assertThatThrownBy(() -> cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("All").readAttributes("sub", "email_verified")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("ReadAttributes");
    }

    @Test
    void loseNothingOfOneAnotherWhenTwoChangeThemAtOnce() throws Exception {
        String client = cognito.createUserPoolClient(r -> r.userPoolId(pool).clientName("Both"))
                .userPoolClient()
                .clientId();

        try (var both = Executors.newFixedThreadPool(2)) {
            var settings = both.submit(() -> cognito.updateUserPoolClient(
                    r -> r.userPoolId(pool).clientId(client).accessTokenValidity(5)));
            var sessions = both.submit(
                    () -> Wire.to(signet).signed("SetUserPoolClientSessionConfiguration", """
                            {"UserPoolId":"%s","ClientId":"%s","SSOSession":{"MaxValidityMinutes":7}}""".formatted(pool, client)));
            settings.get(1, MINUTES);
            sessions.get(1, MINUTES);
        }

        assertThat(described(cognito, client).accessTokenValidity()).isEqualTo(5);
        assertThat(Wire.to(signet)
                        .signed("GetUserPoolClientSessionConfiguration", """
                                {"UserPoolId":"%s","ClientId":"%s"}""".formatted(pool, client))
                        .text())
                .contains("{\"MaxValidityMinutes\":7}");
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
}
