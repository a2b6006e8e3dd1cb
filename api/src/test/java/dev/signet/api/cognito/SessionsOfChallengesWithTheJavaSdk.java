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
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** The string that travels between the steps of a sign-in is good for its user, its client, its challenge, and once. */
class SessionsOfChallengesWithTheJavaSdk {

    private static final MfaSettings BY_MAIL =
            new MfaSettings(MfaMode.ON, Set.of(MfaFactor.EMAIL_OTP), Set.of(FirstFactor.PASSWORD), null);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final Office office = new Office(signet);
    private final House house = office.house(BY_MAIL);
    private final House another = office.house(BY_MAIL);
    private final String alice = person(house);
    private final String bob = person(house);

    @Test
    void areOfOneUser() {
        InitiateAuthResponse ofAlice = signIn(alice);
        String codeOfAlice = signet.mail().codeFor(People.addressOf(alice));
        InitiateAuthResponse ofBob = signIn(bob);
        String codeOfBob = signet.mail().codeFor(People.addressOf(bob));

        assertThatThrownBy(() -> answer(house, ofBob.session(), alice, codeOfAlice))
                .as("her code and her name in his session")
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user");
        assertThatThrownBy(() -> answer(house, ofBob.session(), bob, wrong(codeOfBob, codeOfAlice)))
                .isInstanceOf(CodeMismatchException.class);
        assertThat(answer(house, ofAlice.session(), alice, codeOfAlice)).isNotBlank();
        assertThat(answer(house, ofBob.session(), bob, codeOfBob)).isNotBlank();
    }

    @Test
    void areOfOneClient() {
        InitiateAuthResponse ofAlice = signIn(alice);
        String code = signet.mail().codeFor(People.addressOf(alice));

        assertThatThrownBy(() -> answer(another, ofAlice.session(), alice, code))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user");
        assertThat(answer(house, ofAlice.session(), alice, code)).isNotBlank();
    }

    @Test
    void areOfOneChallenge() {
        InitiateAuthResponse ofAlice = signIn(alice);
        String code = signet.mail().codeFor(People.addressOf(alice));

        assertThatThrownBy(() -> cognito.respondToAuthChallenge(r -> r.clientId(
                                house.client().value())
                        .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                        .session(ofAlice.session())
                        .challengeResponses(Map.of("USERNAME", alice, "NEW_PASSWORD", "Other-Horse-7-Battery"))))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user");
        assertThat(answer(house, ofAlice.session(), alice, code)).isNotBlank();
    }

    @Test
    void areGoodOnce() {
        InitiateAuthResponse ofAlice = signIn(alice);
        String code = signet.mail().codeFor(People.addressOf(alice));

        assertThat(answer(house, ofAlice.session(), alice, code)).isNotBlank();

        assertThatThrownBy(() -> answer(house, ofAlice.session(), alice, code))
                .isInstanceOf(CognitoIdentityProviderException.class)
                .satisfies(refused -> assertThat(((CognitoIdentityProviderException) refused)
                                .awsErrorDetails()
                                .errorCode())
                        .isIn("NotAuthorizedException", "ExpiredCodeException", "CodeMismatchException"));
    }

    @Test
    void areNothingThatCanBeMade() {
        String session = signIn(alice).session();
        String code = signet.mail().codeFor(People.addressOf(alice));
        char last = session.charAt(session.length() / 2);
        String forged = session.substring(0, session.length() / 2)
                + (last == 'A' ? 'B' : 'A')
                + session.substring(session.length() / 2 + 1);

        assertThatThrownBy(() -> answer(house, forged, alice, code))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user");
        assertThat(answer(house, session, alice, code)).isNotBlank();
    }

    private String person(House of) {
        String name = People.newName();
        office.user(of, name, Map.of("email", People.addressOf(name)), Set.of("email"));
        return name;
    }

    private InitiateAuthResponse signIn(String name) {
        InitiateAuthResponse owed =
                cognito.initiateAuth(r -> r.clientId(house.client().value())
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD)));
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.EMAIL_OTP);
        return owed;
    }

    private String answer(House through, String session, String name, String code) {
        return cognito.respondToAuthChallenge(r -> r.clientId(through.client().value())
                        .challengeName(ChallengeNameType.EMAIL_OTP)
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", name, "EMAIL_OTP_CODE", code)))
                .authenticationResult()
                .accessToken();
    }

    /** Another code than his, and hers where the two differ. */
    private static String wrong(String his, String hers) {
        return his.equals(hers) ? (his.startsWith("0") ? "1" : "0") + his.substring(1) : hers;
    }
}
