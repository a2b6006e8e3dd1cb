package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class SigningUpWithTheJavaSdk {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final String client = signet.demo().client().value();

    @Test
    void leadsFromTheFirstCallToTheAccount() {
        String name = People.newName();

        SignUpResponse signedUp = signUp(name, People.PASSWORD);

        assertThat(signedUp.userConfirmed()).isFalse();
        assertThat(signedUp.codeDeliveryDetails().deliveryMedium()).isEqualTo(DeliveryMediumType.EMAIL);
        assertThat(signedUp.codeDeliveryDetails().attributeName()).isEqualTo("email");
        cognito.confirmSignUp(r ->
                r.clientId(client).username(name).confirmationCode(signet.mail().codeFor(People.addressOf(name))));
        AuthenticationResultType tokens = signIn(name, People.PASSWORD).authenticationResult();
        assertThat(tokens.tokenType()).isEqualTo("Bearer");
        assertThat(tokens.expiresIn()).isPositive();
        GetUserResponse user = cognito.getUser(r -> r.accessToken(tokens.accessToken()));
        assertThat(user.username()).isEqualTo(name);
        assertThat(user.userAttributes())
                .contains(
                        attribute("sub", signedUp.userSub()),
                        attribute("email", People.addressOf(name)),
                        attribute("email_verified", "true"));
    }

    @Test
    void toldOfANameThatIsTaken() {
        String name = People.newName();
        signUp(name, People.PASSWORD);

        assertThatThrownBy(() -> signUp(name, People.PASSWORD))
                .isInstanceOf(UsernameExistsException.class)
                .hasMessageContaining("User already exists");
    }

    @Test
    void toldOfAPasswordThatIsTooShort() {
        assertThatThrownBy(() -> signUp(People.newName(), "Short-1"))
                .isInstanceOf(InvalidPasswordException.class)
                .hasMessageContaining("Password did not conform with policy: Password not long enough");
    }

    @Test
    void toldOfAWrongCode() {
        String name = People.newName();
        signUp(name, People.PASSWORD);

        assertThatThrownBy(() -> cognito.confirmSignUp(
                        r -> r.clientId(client).username(name).confirmationCode("no-code")))
                .isInstanceOf(CodeMismatchException.class)
                .hasMessageContaining("Invalid verification code provided, please try again.");
    }

    @Test
    void doesNotOpenTheDoorBeforeItIsConfirmed() {
        String name = People.newName();
        signUp(name, People.PASSWORD);

        assertThatThrownBy(() -> signIn(name, People.PASSWORD)).isInstanceOf(UserNotConfirmedException.class);
        assertThatThrownBy(() -> signIn(name, "Another-Password-1"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Incorrect username or password.");
    }

    @Test
    void toldOfAClientThatDoesNotExist() {
        assertThatThrownBy(() -> cognito.signUp(
                        r -> r.clientId("nothing").username("somebody").password(People.PASSWORD)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool client nothing does not exist.");
    }

    @Test
    void toldOfEveryConstraintThatIsNotMet() {
        assertThatThrownBy(() -> cognito.signUp(r -> r.clientId("a b").password("x y")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("3 validation errors detected: ")
                .hasMessageContaining("Value at 'clientId' failed to satisfy constraint: Member must satisfy regular"
                        + " expression pattern: [\\w+]+")
                .hasMessageContaining("Value null at 'username' failed to satisfy constraint: Member must not be null");
    }

    private SignUpResponse signUp(String name, String password) {
        return cognito.signUp(r -> r.clientId(client)
                .username(name)
                .password(password)
                .userAttributes(attribute("email", People.addressOf(name))));
    }

    private InitiateAuthResponse signIn(String name, String password) {
        return cognito.initiateAuth(r -> r.clientId(client)
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(java.util.Map.of("USERNAME", name, "PASSWORD", password)));
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
