package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.pool.SignInName;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients compare messages letter by letter, so that these are Cognito's. */
class SayingWhatIsWrong {

    private static final String UNAUTHORIZED =
            "NotAuthorizedException: A client attempted to write unauthorized attribute";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Wire wire = Wire.to(signet);
    private final String pool = signet.demo().pool().value();
    private final String client = signet.demo().client().value();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "custom:none|x|Attributes did not conform to the schema: custom:none: Attribute does not exist in the schema.",
                "email|no address|Invalid email address format.",
                "phone_number|030 123|Invalid phone number format.",
                "sub|x|Cannot modify the non-mutable attribute sub"
            })
    void ofTheAttributesOfSomebodyNew(String name, String value, String message) {
        String attributes = "[{\"Name\":\"%s\",\"Value\":\"%s\"}]".formatted(name, value);

        assertThat(said(signUp(People.newName(), People.PASSWORD, attributes)).strip())
                .isEqualTo("InvalidParameterException: " + message);
        assertThat(said(create(People.newName(), attributes)).strip())
                .isEqualTo("InvalidParameterException: " + message);
    }

    @Test
    void ofAllAttributesOfSomebodyNewAtOnce() {
        assertThat(said(signUp(
                        People.newName(),
                        People.PASSWORD,
                        "[{\"Name\":\"custom:b\",\"Value\":\"1\"},{\"Name\":\"custom:a\",\"Value\":\"1\"}]")))
                .isEqualTo(
                        "InvalidParameterException: Attributes did not conform to the schema: custom:a: Attribute does"
                                + " not exist in the schema.\ncustom:b: Attribute does not exist in the schema.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "custom:none|x|user.custom:none: Attribute does not exist in the schema.",
                "email|no address|Invalid email address format.",
                "sub|x|Cannot modify the non-mutable attribute sub"
            })
    void ofTheAttributesOfAUser(String name, String value, String message) {
        People.Person person = signet.people().newcomer();
        String attributes = "\"UserAttributes\":[{\"Name\":\"%s\",\"Value\":\"%s\"}]".formatted(name, value);

        assertThat(said(wire.call(
                                "UpdateUserAttributes",
                                "{\"AccessToken\":\"%s\",%s}".formatted(person.accessToken(), attributes)))
                        .strip())
                .isEqualTo("InvalidParameterException: " + message);
        assertThat(said(wire.signed(
                                "AdminUpdateUserAttributes",
                                "{\"UserPoolId\":\"%s\",\"Username\":\"%s\",%s}"
                                        .formatted(pool, person.name(), attributes)))
                        .strip())
                .isEqualTo("InvalidParameterException: " + message);
    }

    @Test
    void ofWhatNobodySaysOfThemselves() {
        String verified = "[{\"Name\":\"email_verified\",\"Value\":\"true\"}]";

        assertThat(said(signUp(People.newName(), People.PASSWORD, verified))).isEqualTo(UNAUTHORIZED);
        assertThat(said(wire.call(
                        "UpdateUserAttributes",
                        "{\"AccessToken\":\"%s\",\"UserAttributes\":%s}"
                                .formatted(signet.people().newcomer().accessToken(), verified))))
                .isEqualTo(UNAUTHORIZED);
    }

    @Test
    void ofAPasswordThatOneChooses() {
        assertThat(said(signUp(People.newName(), "short", "[]")))
                .isEqualTo("InvalidPasswordException: Password did not conform with policy: Password not long enough");
        assertThat(said(wire.call(
                        "ChangePassword",
                        "{\"AccessToken\":\"%s\",\"PreviousPassword\":\"%s\",\"ProposedPassword\":\"short\"}"
                                .formatted(signet.people().newcomer().accessToken(), People.PASSWORD))))
                .isEqualTo("InvalidPasswordException: Password did not conform with policy: Password not long enough");
    }

    @Test
    void ofAPasswordThatIsChosenForSomebody() {
        assertThat(said(wire.signed(
                        "AdminSetUserPassword",
                        "{\"UserPoolId\":\"%s\",\"Username\":\"%s\",\"Password\":\"short\"}"
                                .formatted(pool, signet.people().newcomer().name()))))
                .isEqualTo("InvalidPasswordException: Password does not conform to policy: Password not long enough");
    }

    @Test
    void ofCodes() {
        String name = People.newName();
        signUp(name, People.PASSWORD, "[{\"Name\":\"email\",\"Value\":\"" + People.addressOf(name) + "\"}]");

        assertThat(said(wire.call("ConfirmSignUp", named(name, "\"ConfirmationCode\":\"no-code\""))))
                .isEqualTo("CodeMismatchException: Invalid verification code provided, please try again.");
    }

    @Test
    void ofSignIns() {
        String name = signet.people().newcomer().name();

        assertThat(said(signIn("USER_PASSWORD_AUTH", "\"USERNAME\":\"" + name + "\",\"PASSWORD\":\"wrong\"")))
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");
        assertThat(said(signIn("USER_PASSWORD_AUTH", "\"PASSWORD\":\"x\"")))
                .isEqualTo("InvalidParameterException: Missing required parameter USERNAME");
        assertThat(said(signIn("ADMIN_USER_PASSWORD_AUTH", "\"USERNAME\":\"" + name + "\",\"PASSWORD\":\"x\"")))
                .isEqualTo("InvalidParameterException: Initiate Auth method not supported.");
        assertThat(said(wire.call(
                        "RespondToAuthChallenge",
                        "{\"ClientId\":\"%s\",\"ChallengeName\":\"SMS_MFA\",\"Session\":\"a-session-that-nobody-has\","
                                        .formatted(client)
                                + "\"ChallengeResponses\":{\"USERNAME\":\"x\",\"SMS_MFA_CODE\":\"1\"}}")))
                .isEqualTo("NotAuthorizedException: Invalid session for the user.");
    }

    @Test
    void ofSessionsThatWereGoodOnce() {
        SignetUnderTest later = SignetUnderTest.whoseTimePasses();
        Office office = new Office(later);
        House house = office.house(MfaSettings.DEFAULT);
        String name = People.newName();
        office.user(house, name);
        String session = office.people(house)
                .signInBy("USER_AUTH", name, "")
                .json()
                .path("session")
                .asString();
        later.clock().pass(Duration.ofMinutes(4));

        assertThat(said(Wire.to(later)
                        .call(
                                "RespondToAuthChallenge",
                                "{\"ClientId\":\"%s\",\"ChallengeName\":\"SELECT_CHALLENGE\",\"Session\":\"%s\","
                                                .formatted(house.client().value(), session)
                                        + "\"ChallengeResponses\":{\"USERNAME\":\"%s\",\"ANSWER\":\"PASSWORD\",\"PASSWORD\":\"%s\"}}"
                                                .formatted(name, People.PASSWORD))))
                .isEqualTo("NotAuthorizedException: Invalid session for the user, session is expired.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL|plain|Username should be an email.",
                "PHONE_NUMBER|plain|Username should be a phone number.",
                "EMAIL,PHONE_NUMBER|plain|Username should be either an email or a phone number.",
                "USERNAME,EMAIL|ada@example.org|Username cannot be of email format, since user pool is configured for"
                        + " email alias."
            })
    void ofNamesThatThePoolDoesNotTake(String kinds, String name, String message) {
        House house = new Office(signet)
                .house(Arrays.stream(kinds.split(",", -1))
                        .map(SignInName::valueOf)
                        .collect(Collectors.toSet()));

        assertThat(said(wire.call(
                        "SignUp",
                        "{\"ClientId\":\"%s\",\"Username\":\"%s\",\"Password\":\"%s\"}"
                                .formatted(house.client().value(), name, People.PASSWORD))))
                .isEqualTo("InvalidParameterException: " + message);
    }

    @Test
    void ofTokens() {
        assertThat(said(wire.call("GetUser", "{\"AccessToken\":\"nonsense\"}")))
                .isEqualTo("NotAuthorizedException: Invalid Access Token");
        assertThat(said(wire.call(
                        "GetTokensFromRefreshToken",
                        "{\"ClientId\":\"%s\",\"RefreshToken\":\"nonsense\"}".formatted(client))))
                .isEqualTo("NotAuthorizedException: Invalid Refresh Token");
        assertThat(said(wire.call("RevokeToken", "{\"ClientId\":\"nobody\",\"Token\":\"nonsense\"}")))
                .isEqualTo("UnauthorizedException: Invalid client or secret");
    }

    private Http.Answer signUp(String name, String password, String attributes) {
        return wire.call(
                "SignUp", named(name, "\"Password\":\"%s\",\"UserAttributes\":%s".formatted(password, attributes)));
    }

    private Http.Answer create(String name, String attributes) {
        return wire.signed(
                "AdminCreateUser",
                "{\"UserPoolId\":\"%s\",\"Username\":\"%s\",\"MessageAction\":\"SUPPRESS\",\"UserAttributes\":%s}"
                        .formatted(pool, name, attributes));
    }

    private Http.Answer signIn(String flow, String parameters) {
        return wire.call(
                "InitiateAuth",
                "{\"ClientId\":\"%s\",\"AuthFlow\":\"%s\",\"AuthParameters\":{%s}}"
                        .formatted(client, flow, parameters));
    }

    private String named(String name, String more) {
        return "{\"ClientId\":\"%s\",\"Username\":\"%s\",%s}".formatted(client, name, more);
    }

    private static String said(Http.Answer answer) {
        return Wire.error(answer) + ": " + answer.json().path("message").asString();
    }
}
