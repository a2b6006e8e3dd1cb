package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;

class SigningInWithAPasswordToReset {

    private static final String WRONG = "Wrong-Horse-7-Battery";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final String pool = house.pool().value();
    private final String telling = client(PreventUserExistenceErrorTypes.LEGACY);
    private final String silent = client(PreventUserExistenceErrorTypes.ENABLED);
    private final String name = People.newName();

    @Test
    void isToldToWhoeverTriesWhereItMayBeToldWhoIsThere() {
        toBeReset();

        assertThatThrownBy(() -> signIn(telling, WRONG)).isInstanceOf(PasswordResetRequiredException.class);
        assertThatThrownBy(() -> signIn(telling, People.PASSWORD)).isInstanceOf(PasswordResetRequiredException.class);
        assertThatThrownBy(() -> prove(telling)).isInstanceOf(PasswordResetRequiredException.class);
    }

    @Test
    void isToldByTheRightPasswordOnlyWhereItMayNot() {
        toBeReset();

        assertThatThrownBy(() -> signIn(silent, WRONG))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Incorrect username or password.");
        assertThatThrownBy(() -> prove(silent)).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> signIn(silent, People.PASSWORD)).isInstanceOf(PasswordResetRequiredException.class);
    }

    @Test
    void isNotToldOfSomebodyWhoIsDisabled() {
        toBeReset();
        cognito.adminDisableUser(r -> r.userPoolId(pool).username(name));

        assertThatThrownBy(() -> signIn(telling, WRONG)).isInstanceOf(NotAuthorizedException.class);
    }

    private void toBeReset() {
        office.user(house, name, Map.of("email", People.addressOf(name)), Set.of("email"));
        cognito.adminResetUserPassword(r -> r.userPoolId(pool).username(name));
    }

    private String client(PreventUserExistenceErrorTypes prevent) {
        return cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("App")
                        .preventUserExistenceErrors(prevent)
                        .explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                                ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH))
                .userPoolClient()
                .clientId();
    }

    private InitiateAuthResponse signIn(String client, String password) {
        return cognito.initiateAuth(r -> r.clientId(client)
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", name, "PASSWORD", password)));
    }

    /** Without having a password at all. */
    private void prove(String client) {
        Map<String, String> put = cognito.initiateAuth(r -> r.clientId(client)
                        .authFlow(AuthFlowType.USER_SRP_AUTH)
                        .authParameters(Map.of("USERNAME", name, "SRP_A", "7")))
                .challengeParameters();
        assertThat(put).containsKey("SECRET_BLOCK");
        cognito.respondToAuthChallenge(r -> r.clientId(client)
                .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                .challengeResponses(Map.of(
                        "USERNAME",
                        put.get("USERNAME"),
                        "PASSWORD_CLAIM_SECRET_BLOCK",
                        put.get("SECRET_BLOCK"),
                        "PASSWORD_CLAIM_SIGNATURE",
                        "AAAA",
                        "TIMESTAMP",
                        "Thu Sep 4 13:50:15 UTC 2026")));
    }
}
