package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.pool.SignInName;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidOAuthFlowException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordHistoryPolicyViolationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ScopeDoesNotExistException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Errors that no journey meets on its way, by the exceptions that the SDK makes of them. */
class RefusalsWithTheJavaSdk {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final Office office = new Office(signet);
    private final String demo = signet.demo().pool().value();

    @Test
    void ofAnAddressThatSomebodyElseHasVerified() {
        House house = office.house(Set.of(SignInName.USERNAME, SignInName.EMAIL));
        String pool = house.pool().value();
        String address = People.addressOf(People.newName());
        office.user(house, People.newName(), Map.of("email", address), Set.of("email"));
        String name = People.newName();
        office.user(house, name);

        assertThatThrownBy(() -> cognito.adminUpdateUserAttributes(
                        r -> r.userPoolId(pool).username(name).userAttributes(email(address), verified())))
                .isInstanceOf(AliasExistsException.class)
                .hasMessageContaining("An account with the given email already exists.");
        assertThatThrownBy(() -> cognito.adminCreateUser(r -> r.userPoolId(pool)
                        .username(People.newName())
                        .messageAction("SUPPRESS")
                        .userAttributes(email(address), verified())))
                .isInstanceOf(UsernameExistsException.class)
                .hasMessageContaining("An account with the given email already exists.");
    }

    @Test
    void ofAPasswordThatWasUsedBefore() {
        House house = office.house();
        Http.Answer changed = signet.http()
                .json("PUT", "/v1/pools/" + house.pool().value(), """
                        {"name":"Pool","hashing":{"memory_kib":7168,"iterations":1,"parallelism":1},
                        "password_policy":{"minimum_length":8,"require_uppercase":true,"require_lowercase":true,
                        "require_numbers":true,"require_symbols":true,"temporary_password_validity":"PT168H",
                        "history_size":3}}""", Operators.bearer(signet.administrator()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        String name = People.newName();
        office.user(house, name);
        setPassword(house, name, "Another-Horse-7-Battery");

        assertThatThrownBy(() -> setPassword(house, name, People.PASSWORD))
                .isInstanceOf(PasswordHistoryPolicyViolationException.class);
    }

    @Test
    void ofARefreshTokenThatWasUsedBefore() {
        String client = cognito.createUserPoolClient(r -> r.userPoolId(demo)
                        .clientName("Rotating")
                        .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)
                        .refreshTokenRotation(rotation ->
                                rotation.feature(FeatureType.ENABLED).retryGracePeriodSeconds(0)))
                .userPoolClient()
                .clientId();
        String name = signet.people().newcomer().name();
        String first = cognito.initiateAuth(r -> r.clientId(client)
                        .authFlow("USER_PASSWORD_AUTH")
                        .authParameters(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD)))
                .authenticationResult()
                .refreshToken();
        String second = refresh(client, first);
        refresh(client, second);

        assertThatThrownBy(() -> refresh(client, first))
                .isInstanceOf(RefreshTokenReuseException.class)
                .hasMessageContaining("Refresh token reuse detected");
    }

    @Test
    void ofWhatAClientMayNotAskForByOAuth() {
        assertThatThrownBy(() -> cognito.createUserPoolClient(r -> r.userPoolId(demo)
                        .clientName("Mixed")
                        .generateSecret(true)
                        .allowedOAuthFlows(OAuthFlowType.CODE, OAuthFlowType.CLIENT_CREDENTIALS)))
                .isInstanceOf(InvalidOAuthFlowException.class);
        assertThatThrownBy(() -> cognito.createUserPoolClient(r ->
                        r.userPoolId(demo).clientName("Public").allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)))
                .isInstanceOf(InvalidOAuthFlowException.class);
        for (String scope : new String[] {"nonsense", "none/read", "openid/"}) {
            assertThatThrownBy(() -> cognito.createUserPoolClient(
                            r -> r.userPoolId(demo).clientName("Scoped").allowedOAuthScopes("openid", scope)))
                    .isInstanceOf(ScopeDoesNotExistException.class)
                    .hasMessageContaining("Invalid scope requested: " + scope);
        }
    }

    @Test
    void ofWhatIsBought() {
        assertThatThrownBy(() -> cognito.getLogDeliveryConfiguration(r -> r.userPoolId(demo)))
                .isInstanceOf(FeatureUnavailableInTierException.class)
                .hasMessageContaining("Signet does not serve this operation: ");
    }

    private String refresh(String client, String token) {
        return cognito.getTokensFromRefreshToken(r -> r.clientId(client).refreshToken(token))
                .authenticationResult()
                .refreshToken();
    }

    private void setPassword(House house, String name, String password) {
        cognito.adminSetUserPassword(r -> r.userPoolId(house.pool().value())
                .username(name)
                .password(password)
                .permanent(true));
    }

    private static AttributeType email(String address) {
        return AttributeType.builder().name("email").value(address).build();
    }

    private static AttributeType verified() {
        return AttributeType.builder().name("email_verified").value("true").build();
    }
}
