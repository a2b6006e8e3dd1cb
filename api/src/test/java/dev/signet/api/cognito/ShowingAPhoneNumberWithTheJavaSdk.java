package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** Where everybody needs codes by text message, the right one shows that the number is the user's. */
class ShowingAPhoneNumberWithTheJavaSdk {

    private static final MfaSettings TEXTS_FOR_ALL =
            new MfaSettings(MfaMode.ON, Set.of(MfaFactor.SMS_MFA), Set.of(FirstFactor.PASSWORD), null);

    private final SignetUnderTest signet = Node.OWN;
    private final Office office = new Office(signet);
    private final House house = office.house(TEXTS_FOR_ALL);
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final String name = People.newName();
    private final String number = "+4917" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

    @Test
    void isDoneByTheFirstCodeThatGoesThere() {
        office.user(house, name, Map.of("phone_number", number), Set.of());

        InitiateAuthResponse owed = signIn();
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.SMS_MFA);
        RespondToAuthChallengeResponse done =
                respond("SMS_MFA", owed.session(), "SMS_MFA_CODE", Node.TEXTS.codeFor(number));

        GetUserResponse user =
                cognito.getUser(r -> r.accessToken(done.authenticationResult().accessToken()));
        assertThat(user.userAttributes()).contains(attribute("phone_number_verified", "true"));
    }

    @Test
    void isDoneWhereTheNumberIsNamedInTheSignIn() {
        office.user(house, name);
        InitiateAuthResponse owed = signIn();
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);
        assertThat(owed.challengeParameters()).containsEntry("MFAS_CAN_SETUP", "[\"SMS_MFA\"]");
        assertThatThrownBy(() -> respond("MFA_SETUP", owed.session(), "PHONE_NUMBER", "no number"))
                .isInstanceOf(InvalidParameterException.class);

        RespondToAuthChallengeResponse sent = respond("MFA_SETUP", owed.session(), "PHONE_NUMBER", number);
        assertThat(sent.challengeName()).isEqualTo(ChallengeNameType.SMS_MFA);
        assertThatThrownBy(() -> respond("SMS_MFA", sent.session(), "SMS_MFA_CODE", "00000000"))
                .isInstanceOf(CodeMismatchException.class);
        RespondToAuthChallengeResponse done =
                respond("SMS_MFA", sent.session(), "SMS_MFA_CODE", Node.TEXTS.codeFor(number));

        GetUserResponse user =
                cognito.getUser(r -> r.accessToken(done.authenticationResult().accessToken()));
        assertThat(user.userAttributes())
                .contains(attribute("phone_number", number), attribute("phone_number_verified", "true"));
        assertThat(user.userMFASettingList()).containsExactly("SMS_MFA");
    }

    private InitiateAuthResponse signIn() {
        return cognito.initiateAuth(r -> r.clientId(house.client().value())
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD)));
    }

    private RespondToAuthChallengeResponse respond(String challenge, String session, String answer, String value) {
        return cognito.respondToAuthChallenge(r -> r.clientId(house.client().value())
                .challengeName(challenge)
                .session(session)
                .challengeResponses(Map.of("USERNAME", name, answer, value)));
    }

    private static AttributeType attribute(String called, String value) {
        return AttributeType.builder().name(called).value(value).build();
    }

    /** Sends text messages to a gateway of its own. */
    private static final class Node {
        private static final TextMessages TEXTS = new TextMessages();
        private static final SignetUnderTest OWN = SignetUnderTest.started(
                "signet.sms.url=" + TEXTS.url(),
                "signet.sms.secret=of-the-gateway-and-the-node",
                "signet.outgoing.allow-http=true",
                "signet.outgoing.allow-private=true");
    }
}
