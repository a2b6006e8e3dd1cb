package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.rest.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One life in a pool that has everything asked: what each source is told, member by member as Cognito has it. */
class EverySourceOfATrigger extends SenderScene {

    private static final String WORDS = "smsMessage emailMessage emailSubject";
    private static final String WORDED = "userAttributes codeParameter linkParameter usernameParameter clientMetadata";
    private static final String SENT = "userAttributes type code clientMetadata";
    private static final String SIGNING_UP = "userAttributes validationData clientMetadata";
    private static final String APPROVAL = "autoConfirmUser autoVerifyEmail autoVerifyPhone";
    private static final String TOKENS = "userAttributes groupConfiguration clientMetadata";

    /** Source → members of the request → members of the response that may be set. */
    private static final Map<String, List<String>> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("PreSignUp_SignUp", List.of(SIGNING_UP, APPROVAL)),
            Map.entry("PreSignUp_AdminCreateUser", List.of(SIGNING_UP, APPROVAL)),
            Map.entry("PostConfirmation_ConfirmSignUp", List.of("userAttributes clientMetadata", "")),
            Map.entry("PostConfirmation_ConfirmForgotPassword", List.of("userAttributes clientMetadata", "")),
            Map.entry("PreAuthentication_Authentication", List.of("userAttributes validationData userNotFound", "")),
            Map.entry("PostAuthentication_Authentication", List.of("userAttributes newDeviceUsed clientMetadata", "")),
            Map.entry("TokenGeneration_Authentication", List.of(TOKENS, "claimsOverrideDetails")),
            Map.entry("TokenGeneration_NewPasswordChallenge", List.of(TOKENS, "claimsOverrideDetails")),
            Map.entry("TokenGeneration_RefreshTokens", List.of(TOKENS, "claimsOverrideDetails")),
            Map.entry("CustomMessage_SignUp", List.of(WORDED, WORDS)),
            Map.entry("CustomMessage_AdminCreateUser", List.of(WORDED, WORDS)),
            Map.entry("CustomMessage_ResendCode", List.of(WORDED, WORDS)),
            Map.entry("CustomMessage_ForgotPassword", List.of(WORDED, WORDS)),
            Map.entry("CustomMessage_UpdateUserAttribute", List.of(WORDED, WORDS)),
            Map.entry("CustomMessage_VerifyUserAttribute", List.of(WORDED, WORDS)),
            Map.entry("CustomMessage_Authentication", List.of(WORDED, WORDS)),
            Map.entry("CustomEmailSender_SignUp", List.of(SENT, "")),
            Map.entry("CustomEmailSender_AdminCreateUser", List.of(SENT, "")),
            Map.entry("CustomEmailSender_ResendCode", List.of(SENT, "")),
            Map.entry("CustomEmailSender_ForgotPassword", List.of(SENT, "")),
            Map.entry("CustomEmailSender_UpdateUserAttribute", List.of(SENT, "")),
            Map.entry("CustomEmailSender_VerifyUserAttribute", List.of(SENT, "")),
            Map.entry("CustomEmailSender_Authentication", List.of(SENT, "")),
            Map.entry("CustomSMSSender_UpdateUserAttribute", List.of(SENT, "")),
            Map.entry("CustomSMSSender_VerifyUserAttribute", List.of(SENT, ""))));

    private final String name = People.newName();
    private final String address = People.addressOf(name);

    @Test
    void isToldWhatCognitoTells() {
        send(
                "",
                ",\"mfa\":{\"mode\":\"OFF\",\"first_factors\":[\"PASSWORD\",\"EMAIL_OTP\"]}",
                "PRE_SIGN_UP",
                "POST_CONFIRMATION",
                "PRE_AUTHENTICATION",
                "POST_AUTHENTICATION",
                "PRE_TOKEN_GENERATION",
                "CUSTOM_MESSAGE",
                "CUSTOM_EMAIL_SENDER",
                "CUSTOM_SMS_SENDER");
        signUp();
        changeAddresses();
        signInByCode();
        forget();
        beInvited();
        EXPECTED.forEach(this::require);
    }

    private void signUp() {
        expect(201, people.signUp(name));
        told("CustomEmailSender_SignUp");
        expect(200, people.resend(name));
        expect(204, people.confirm(name, code("CustomEmailSender_ResendCode")));
    }

    private void changeAddresses() {
        Person person = new Person(
                name, address, expect(201, people.signIn(name, People.PASSWORD)).json());
        expect(200, people.refresh(person.refreshToken()));
        expect(200, patch(person, "\"email\":\"new-" + address + "\""));
        told("CustomEmailSender_UpdateUserAttribute");
        expect(200, http.post("/v1/me/attributes/email/code", "{}", person.bearer()));
        expect(200, patch(person, "\"phone_number\":\"+491701234567\""));
        told("CustomSMSSender_UpdateUserAttribute");
        expect(200, http.post("/v1/me/attributes/phone_number/code", "{}", person.bearer()));
        told("CustomEmailSender_VerifyUserAttribute");
        told("CustomSMSSender_VerifyUserAttribute");
    }

    private void signInByCode() {
        People callers = office.people(house, office.clientOfEveryFlow(house.pool()));
        Http.Answer owed = callers.signInBy("USER_AUTH", name, ",\"answers\":{\"preferred_challenge\":\"EMAIL_OTP\"}");
        assertThat(owed.json().path("challenge").asString()).as(owed.text()).isEqualTo("EMAIL_OTP");
        String session = owed.json().path("session").asString();
        String code = code("CustomEmailSender_Authentication");
        expect(201, callers.answer("EMAIL_OTP", session, "email_otp_code", code));
    }

    private void forget() {
        expect(200, people.forgot(name));
        expect(204, people.reset(name, code("CustomEmailSender_ForgotPassword"), "Another-Horse-8-Battery"));
    }

    private void beInvited() {
        String invited = People.newName();
        expect(
                201,
                http.post(
                        pool("/users"),
                        "{\"username\":\"" + invited + "\",\"attributes\":{\"email\":\"" + People.addressOf(invited)
                                + "\"},\"invite\":true}",
                        operator.bearer()));
        Http.Answer owed = people.signIn(invited, code("CustomEmailSender_AdminCreateUser"));
        expect(
                201,
                people.answer(
                        "NEW_PASSWORD_REQUIRED",
                        owed.json().path("session").asString(),
                        "new_password",
                        People.PASSWORD));
    }

    private void require(String source, List<String> members) {
        List<JsonNode> events = receiver.events(source);
        assertThat(events).as(source).isNotEmpty();
        JsonNode event = events.getFirst();
        assertThat(names(event))
                .as(source)
                .containsExactlyInAnyOrder(
                        "version",
                        "triggerSource",
                        "region",
                        "userPoolId",
                        "userName",
                        "callerContext",
                        "request",
                        "response");
        assertThat(event.path("userPoolId").asString()).isEqualTo(house.pool().value());
        assertThat(names(event.path("callerContext"))).containsExactlyInAnyOrder("awsSdkVersion", "clientId");
        assertThat(names(event.path("request"))).as(source).containsExactlyInAnyOrderElementsOf(split(members.get(0)));
        assertThat(names(event.path("response"))).as(source).containsExactlyInAnyOrderElementsOf(split(members.get(1)));
    }

    private static List<String> split(String members) {
        return members.isEmpty() ? List.of() : List.of(members.split(" "));
    }

    private static List<String> names(JsonNode node) {
        return new ArrayList<>(node.propertyNames());
    }

    private Http.Answer patch(Person person, String attributes) {
        return http.json("PATCH", "/v1/me", "{\"attributes\":{" + attributes + "}}", person.bearer());
    }

    private static Http.Answer expect(int status, Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }
}
