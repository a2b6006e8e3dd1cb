package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.browser.Authenticator;
import dev.signet.api.console.browser.Chromium;
import dev.signet.api.console.browser.EmptySite;
import dev.signet.api.console.browser.Page;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnChallengeNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnClientMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnCredentialDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnCredentialNotSupportedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnNotEnabledException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnOriginNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnRelyingPartyMismatchException;

/** A passkey of a Chromium, registered and used by an application that has the SDK. */
class PasskeysWithTheJavaSdk {

    private static final MfaSettings PASSKEYS = passkeys("localhost", UserVerification.PREFERRED);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final Office office = new Office(signet);
    private final House house = office.house(PASSKEYS);
    private final String name = People.newName();

    PasskeysWithTheJavaSdk() {
        office.user(house, name);
    }

    @Test
    void areRegisteredUsedAndRemoved() {
        try (EmptySite site = EmptySite.open();
                Page window = Chromium.shared().window(site.origin()).goTo("/")) {
            Authenticator authenticator = window.authenticator(true);
            String token = signIn(AuthFlowType.USER_PASSWORD_AUTH, Map.of("PASSWORD", People.PASSWORD))
                    .authenticationResult()
                    .accessToken();

            Document options =
                    cognito.startWebAuthnRegistration(r -> r.accessToken(token)).credentialCreationOptions();
            Document made = document(JsonNode.parser().parse(authenticator.make(options.toString())));
            cognito.completeWebAuthnRegistration(r -> r.accessToken(token).credential(made));

            assertThatThrownBy(() -> cognito.completeWebAuthnRegistration(
                            r -> r.accessToken(token).credential(made)))
                    .isInstanceOf(WebAuthnChallengeNotFoundException.class);
            List<WebAuthnCredentialDescription> listed =
                    cognito.listWebAuthnCredentials(r -> r.accessToken(token)).credentials();
            assertThat(listed)
                    .extracting(WebAuthnCredentialDescription::relyingPartyId)
                    .containsExactly("localhost");
            assertThat(signedInBy(authenticator)).isNotBlank();
            cognito.deleteWebAuthnCredential(
                    r -> r.accessToken(token).credentialId(listed.getFirst().credentialId()));
            assertThat(cognito.listWebAuthnCredentials(r -> r.accessToken(token))
                            .credentials())
                    .isEmpty();
        }
    }

    @Test
    void areRefusedFromElsewhere() {
        try (EmptySite site = EmptySite.open();
                Page window = Chromium.shared().window(site.origin()).goTo("/")) {
            Authenticator authenticator = window.authenticator(false);
            String token = signIn(AuthFlowType.USER_PASSWORD_AUTH, Map.of("PASSWORD", People.PASSWORD))
                    .authenticationResult()
                    .accessToken();
            String ofAnother = office.people(house, office.clientOfEveryFlow(house.pool()))
                    .signIn(name, People.PASSWORD)
                    .json()
                    .path("access_token")
                    .asString();

            assertRefused(WebAuthnClientMismatchException.class, token, ofAnother, authenticator, PASSKEYS);
            assertRefused(
                    WebAuthnOriginNotAllowedException.class,
                    token,
                    token,
                    authenticator,
                    passkeys("localhost", UserVerification.PREFERRED, "https://shop.example"));
            assertRefused(
                    WebAuthnRelyingPartyMismatchException.class,
                    token,
                    token,
                    authenticator,
                    passkeys("shop.example", UserVerification.PREFERRED, site.origin()));
            assertRefused(
                    WebAuthnCredentialNotSupportedException.class,
                    token,
                    token,
                    authenticator,
                    passkeys("localhost", UserVerification.REQUIRED, site.origin()));
        }
    }

    private void assertRefused(
            Class<? extends CognitoIdentityProviderException> error,
            String begins,
            String ends,
            Authenticator authenticator,
            MfaSettings meanwhile) {
        office.mfa(house, PASSKEYS);
        Document options =
                cognito.startWebAuthnRegistration(r -> r.accessToken(begins)).credentialCreationOptions();
        Document made = document(JsonNode.parser().parse(authenticator.make(options.toString())));
        office.mfa(house, meanwhile);

        assertThatThrownBy(() -> cognito.completeWebAuthnRegistration(
                        r -> r.accessToken(ends).credential(made)))
                .isInstanceOf(error);
    }

    private static MfaSettings passkeys(String domain, UserVerification verification, String... origins) {
        return new MfaSettings(
                MfaMode.OFF,
                Set.of(),
                Set.of(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN),
                new PasskeySettings(domain, verification, Set.of(origins)));
    }

    @Test
    void areNotTakenByEveryPool() {
        String token = signet.people().newcomer().accessToken();

        assertThatThrownBy(() -> cognito.startWebAuthnRegistration(r -> r.accessToken(token)))
                .isInstanceOf(WebAuthnNotEnabledException.class);
    }

    private String signedInBy(Authenticator authenticator) {
        InitiateAuthResponse owed = signIn(AuthFlowType.USER_AUTH, Map.of("PREFERRED_CHALLENGE", "WEB_AUTHN"));
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.WEB_AUTHN);
        String used = authenticator.use(owed.challengeParameters().getOrDefault("CREDENTIAL_REQUEST_OPTIONS", ""));
        return cognito.respondToAuthChallenge(r -> r.clientId(house.client().value())
                        .challengeName(owed.challengeName())
                        .session(owed.session())
                        .challengeResponses(Map.of("USERNAME", name, "CREDENTIAL", used)))
                .authenticationResult()
                .accessToken();
    }

    private InitiateAuthResponse signIn(AuthFlowType flow, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("USERNAME", name);
        return cognito.initiateAuth(
                r -> r.clientId(house.client().value()).authFlow(flow).authParameters(parameters));
    }

    /** JSON as the SDK has it. */
    private static Document document(JsonNode json) {
        if (json.isObject()) {
            Document.MapBuilder map = Document.mapBuilder();
            json.asObject().forEach((key, value) -> map.putDocument(key, document(value)));
            return map.build();
        }
        if (json.isArray()) {
            return Document.fromList(json.asArray().stream()
                    .map(PasskeysWithTheJavaSdk::document)
                    .toList());
        }
        if (json.isBoolean()) {
            return Document.fromBoolean(json.asBoolean());
        }
        if (json.isNumber()) {
            return Document.fromNumber(json.asNumber());
        }
        return json.isNull() ? Document.fromNull() : Document.fromString(json.text());
    }
}
