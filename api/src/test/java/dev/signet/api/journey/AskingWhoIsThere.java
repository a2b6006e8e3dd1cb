package dev.signet.api.journey;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger who lets a sign-in tell by what it may begin, to learn who has an account, a telephone or a passkey. */
class AskingWhoIsThere {

    private static final MfaSettings EVERYTHING = new MfaSettings(
            MfaMode.OFF,
            Set.of(),
            Set.of(FirstFactor.values()),
            new PasskeySettings("localhost", UserVerification.PREFERRED, Set.of()));
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house(EVERYTHING);
    private final People people = office.people(house);

    @Test
    void isToldTheSameEachTimeAboutANameThatNobodyHas() {
        String nobody = People.newName();
        Set<List<String>> told = Stream.generate(() -> choices(nobody)).limit(5).collect(toSet());
        assertThat(told).hasSize(1);
    }

    @Test
    void isToldOfNobodyWhateverAUserMayHave() {
        Set<Set<String>> ofUsers = Set.of(
                ofUser(Map.of("email", "%s@example.com"), Set.of("email")),
                ofUser(Map.of("phone_number", "+491512%s", "email", "%s@example.com"), Set.of("phone_number", "email")),
                ofUser(Map.of(), Set.of()));
        Set<Set<String>> ofNobodies = Stream.generate(People::newName)
                .limit(150)
                .map(name -> Set.copyOf(choices(name)))
                .collect(toSet());
        assertThat(ofNobodies).containsAll(ofUsers);
        assertThat(ofNobodies).anyMatch(choices -> choices.contains("WEB_AUTHN"));
        assertThat(ofNobodies).noneMatch(Set::isEmpty);
    }

    @Test
    void isRefusedAlikeWhatNeitherHas() {
        String alice = People.newName();
        office.user(house, alice, Map.of(), Set.of());
        String nobody = nobodyWithout("SMS_OTP");
        assertThat(choose(alice, "SMS_OTP").problem())
                .isEqualTo(choose(nobody, "SMS_OTP").problem())
                .isEqualTo("400 signin.challenge_not_available");
        assertThat(choose(alice, "EMAIL_OTP").problem()).isEqualTo("400 signin.challenge_not_available");
    }

    @Test
    void isPutAChallengeOfWhatNobodyHasThatNoAnswerFits() {
        String nobody = nobodyWith("WEB_AUTHN");
        JsonNode put = choose(nobody, "WEB_AUTHN").json();
        JsonNode again = choose(nobody, "WEB_AUTHN").json();
        JsonNode passkey = passkeys(put).path(0);
        assertThat(passkey.path("id").asString()).hasSizeBetween(22, 43);
        assertThat(passkeys(again).path(0)).isEqualTo(passkey);
        assertThat(shown(put, passkey, "https://elsewhere.example")).isEqualTo("403 passkey.origin_not_allowed");
        assertThat(shown(put, passkey, "http://localhost:8080")).isEqualTo("403 passkey.relying_party_mismatch");

        JsonNode mail = choose(nobodyWith("EMAIL_OTP"), "EMAIL_OTP").json();
        assertThat(mail.path("challenge").asString()).as(mail.toString()).isEqualTo("EMAIL_OTP");
        assertThat(people.answer("EMAIL_OTP", mail.path("session").asString(), "email_otp_code", "00000000")
                        .problem())
                .isEqualTo("400 code.wrong");
    }

    private String shown(JsonNode put, JsonNode passkey, String origin) {
        String client =
                BASE64.encodeToString(("{\"type\":\"webauthn.get\",\"challenge\":\"QQ\",\"origin\":\"" + origin + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        String credential = "{\"id\":\"%s\",\"response\":{\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\"}}"
                .formatted(passkey.path("id").asString(), client, BASE64.encodeToString(new byte[37]));
        return people.answer(
                        "WEB_AUTHN", put.path("session").asString(), "credential", credential.replace("\"", "\\\""))
                .problem();
    }

    private static JsonNode passkeys(JsonNode put) {
        return JsonMapper.shared()
                .readTree(put.path("parameters")
                        .path("credential_request_options")
                        .asString())
                .path("allowCredentials");
    }

    private Set<String> ofUser(Map<String, String> attributes, Set<String> verified) {
        String name = People.newName();
        Map<String, String> own = new HashMap<>();
        attributes.forEach((key, value) -> own.put(
                key, value.formatted(key.equals("email") ? name : "" + (1_000_000 + own.hashCode() % 100_000))));
        office.user(house, name, own, verified);
        return Set.copyOf(choices(name));
    }

    private String nobodyWith(String challenge) {
        return Stream.generate(People::newName)
                .filter(name -> choices(name).contains(challenge))
                .findFirst()
                .orElseThrow();
    }

    private String nobodyWithout(String challenge) {
        return Stream.generate(People::newName)
                .filter(name -> !choices(name).contains(challenge))
                .findFirst()
                .orElseThrow();
    }

    private List<String> choices(String name) {
        return people.signInBy("USER_AUTH", name, "")
                .json()
                .path("available_challenges")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Http.Answer choose(String name, String challenge) {
        String session =
                people.signInBy("USER_AUTH", name, "").json().path("session").asString();
        return people.answer("SELECT_CHALLENGE", session, "answer", challenge);
    }
}
