package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

class LookingAfterOneselfWithTheJavaSdk {

    private static final String ANOTHER = "Another-Horse-7-Battery";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final String client = signet.demo().client().value();

    @Test
    void changesThePassword() {
        Person person = signet.people().newcomer();

        cognito.changePassword(r -> r.accessToken(person.accessToken())
                .previousPassword(People.PASSWORD)
                .proposedPassword(ANOTHER));

        assertThat(signIn(person.name(), ANOTHER).accessToken()).isNotBlank();
        assertThatThrownBy(() -> cognito.changePassword(r -> r.accessToken(person.accessToken())
                        .previousPassword(People.PASSWORD)
                        .proposedPassword(ANOTHER)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Incorrect username or password.");
        assertThatThrownBy(() -> cognito.changePassword(r -> r.accessToken(person.accessToken())
                        .previousPassword(ANOTHER)
                        .proposedPassword("short")))
                .isInstanceOf(InvalidPasswordException.class);
    }

    @Test
    void setsANewPasswordByMail() {
        Person person = signet.people().newcomer();

        CodeDeliveryDetailsType sent = cognito.forgotPassword(
                        r -> r.clientId(client).username(person.name()))
                .codeDeliveryDetails();

        assertThat(sent.deliveryMedium()).isEqualTo(DeliveryMediumType.EMAIL);
        String code = signet.mail().codeFor(person.email());
        assertThatThrownBy(() -> reset(person, "no-code", ANOTHER)).isInstanceOf(CodeMismatchException.class);
        assertThatThrownBy(() -> reset(person, code, "short")).isInstanceOf(InvalidPasswordException.class);
        reset(person, code, ANOTHER);
        assertThat(signIn(person.name(), ANOTHER).accessToken()).isNotBlank();
        assertThatThrownBy(() -> reset(person, code, People.PASSWORD)).isInstanceOf(ExpiredCodeException.class);
    }

    @Test
    void asksForAnotherCode() {
        String name = People.newName();
        cognito.signUp(r -> r.clientId(client)
                .username(name)
                .password(People.PASSWORD)
                .userAttributes(attribute("email", People.addressOf(name))));
        signet.mail().codeFor(People.addressOf(name));

        CodeDeliveryDetailsType sent = cognito.resendConfirmationCode(
                        r -> r.clientId(client).username(name))
                .codeDeliveryDetails();

        assertThat(sent.attributeName()).isEqualTo("email");
        String second = signet.mail().codeFor(People.addressOf(name));
        cognito.confirmSignUp(r -> r.clientId(client).username(name).confirmationCode(second));
        assertThat(signIn(name, People.PASSWORD).accessToken()).isNotBlank();
    }

    @Test
    void changesAndRemovesAttributes() {
        Person person = signet.people().newcomer();
        String moved = "new-" + person.email();

        assertThat(cognito.updateUserAttributes(r -> r.accessToken(person.accessToken())
                                .userAttributes(attribute("given_name", "Ada"), attribute("email", moved)))
                        .codeDeliveryDetailsList())
                .extracting(CodeDeliveryDetailsType::attributeName)
                .containsExactly("email");
        assertThatThrownBy(() -> verify(person, "no-code")).isInstanceOf(CodeMismatchException.class);
        verify(person, signet.mail().codeFor(moved));
        assertThat(attributes(person))
                .contains(
                        attribute("email", moved), attribute("email_verified", "true"), attribute("given_name", "Ada"));
        cognito.deleteUserAttributes(r -> r.accessToken(person.accessToken()).userAttributeNames("given_name"));
        assertThat(attributes(person)).doesNotContain(attribute("given_name", "Ada"));
        assertThatThrownBy(() -> cognito.updateUserAttributes(
                        r -> r.accessToken(person.accessToken()).userAttributes(attribute("custom:none", "1"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("user.custom:none: Attribute does not exist in the schema.");
    }

    @Test
    void asksForACodeOnceMoreAndGuessesNone() {
        Person person = signet.people().newcomer();
        cognito.updateUserAttributes(
                r -> r.accessToken(person.accessToken()).userAttributes(attribute("email", "new-" + person.email())));
        signet.mail().codeFor("new-" + person.email());

        assertThat(cognito.getUserAttributeVerificationCode(
                                r -> r.accessToken(person.accessToken()).attributeName("email"))
                        .codeDeliveryDetails()
                        .deliveryMedium())
                .isEqualTo(DeliveryMediumType.EMAIL);
        String code = signet.mail().codeFor("new-" + person.email());
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        guess(person);
                    }
                })
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("Attempt limit exceeded, please try after some time.");
        assertThatThrownBy(() -> verify(person, code)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void signsOutEverywhere() {
        Person person = signet.people().newcomer();
        AuthenticationResultType second = signIn(person.name(), People.PASSWORD);

        cognito.globalSignOut(r -> r.accessToken(person.accessToken()));

        assertThatThrownBy(() -> cognito.getUser(r -> r.accessToken(second.accessToken())))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Access Token has been revoked");
        assertThatThrownBy(() -> cognito.getTokensFromRefreshToken(
                        r -> r.clientId(client).refreshToken(second.refreshToken())))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Refresh Token has been revoked");
    }

    @Test
    void leaves() {
        Person person = signet.people().newcomer();

        cognito.deleteUser(r -> r.accessToken(person.accessToken()));

        assertThatThrownBy(() -> cognito.getUser(r -> r.accessToken(person.accessToken())))
                .isInstanceOf(UserNotFoundException.class)
                .hasMessageContaining("User does not exist.");
        assertThatThrownBy(() -> signIn(person.name(), People.PASSWORD)).isInstanceOf(NotAuthorizedException.class);
    }

    private void guess(Person person) {
        try {
            verify(person, "no-code");
        } catch (CodeMismatchException wrong) {
            assertThat(wrong.awsErrorDetails().errorMessage())
                    .isEqualTo("Invalid verification code provided, please try again.");
        }
    }

    private void verify(Person person, String code) {
        cognito.verifyUserAttribute(
                r -> r.accessToken(person.accessToken()).attributeName("email").code(code));
    }

    private void reset(Person person, String code, String password) {
        cognito.confirmForgotPassword(r -> r.clientId(client)
                .username(person.name())
                .confirmationCode(code)
                .password(password));
    }

    private AuthenticationResultType signIn(String name, String password) {
        return cognito.initiateAuth(r -> r.clientId(client)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", name, "PASSWORD", password)))
                .authenticationResult();
    }

    private List<AttributeType> attributes(Person person) {
        return cognito.getUser(r -> r.accessToken(person.accessToken())).userAttributes();
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
