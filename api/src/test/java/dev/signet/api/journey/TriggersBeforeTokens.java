package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.rest.Http;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TriggersBeforeTokens extends TriggerScene {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name = People.newName();
    private final String refreshToken = signedIn();

    @Test
    void changeClaimsOfTheIdToken() {
        ask("PRE_TOKEN_GENERATION");
        receiver.answers(response -> response.set("claimsOverrideDetails", JSON.readTree("""
                {"claimsToAddOrOverride":{"plan":"gold","email":"hidden@example.org","sub":"mallory","both":"1"},
                 "claimsToSuppress":["email_verified","both","exp"],
                 "groupOverrideDetails":{"groupsToOverride":["a","b"],"iamRolesToOverride":["r"],"preferredRole":"r"}}""")));
        JsonNode tokens = people.refresh(refreshToken).json();
        JsonNode id = claims(tokens, "id_token");
        assertThat(id.path("plan").asString()).isEqualTo("gold");
        assertThat(id.path("email").asString()).isEqualTo("hidden@example.org");
        assertThat(id.path("sub").asString()).hasSize(36);
        assertThat(id.has("email_verified")).isFalse();
        assertThat(id.has("both")).as("suppress beats add").isFalse();
        assertThat(id.has("exp")).isTrue();
        assertThat(id.path("cognito:groups").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(id.path("cognito:preferred_role").asString()).isEqualTo("r");
        JsonNode access = claims(tokens, "access_token");
        assertThat(access.has("plan")).isFalse();
        assertThat(access.path("cognito:groups").toString()).isEqualTo("[\"a\",\"b\"]");

        JsonNode event = receiver.events("TokenGeneration_RefreshTokens").getFirst();
        assertThat(event.path("version").asString()).isEqualTo("1");
        assertThat(event.path("request").path("groupConfiguration").toString())
                .isEqualTo("{\"groupsToOverride\":[],\"iamRolesToOverride\":[],\"preferredRole\":null}");
        assertThat(event.path("request").has("scopes")).isFalse();
    }

    @Test
    void changeBothTokensAndScopesInTheSecondVersion() {
        configure("", ",\"token_generation\":\"V2_0\"", "PRE_TOKEN_GENERATION");
        receiver.answers(response -> response.set("claimsAndScopeOverrideDetails", JSON.readTree("""
                {"idTokenGeneration":{"claimsToAddOrOverride":{"address":{"city":"Berlin"}}},
                 "accessTokenGeneration":{"claimsToAddOrOverride":{"tier":[1,2],"client_id":"x"},
                   "scopesToAdd":["orders/read"],"scopesToSuppress":["aws.cognito.signin.user.admin"]}}""")));
        Http.Answer answer = people.refresh(refreshToken);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(claims(answer.json(), "id_token").path("address").toString()).isEqualTo("{\"city\":\"Berlin\"}");
        JsonNode access = claims(answer.json(), "access_token");
        assertThat(access.path("tier").toString()).isEqualTo("[1,2]");
        assertThat(access.path("scope").asString()).isEqualTo("orders/read");
        assertThat(access.path("client_id").asString()).isEqualTo(house.client().value());
        JsonNode event = receiver.events("TokenGeneration_RefreshTokens").getFirst();
        assertThat(event.path("version").asString()).isEqualTo("2");
        assertThat(event.path("request").path("scopes").toString()).isEqualTo("[\"aws.cognito.signin.user.admin\"]");
    }

    @Test
    void leaveTheRefreshTokenGoodWhereTheyRefuse() {
        ask("PRE_TOKEN_GENERATION");
        receiver.says(400, "{\"errorMessage\":\"not today\"}");
        assertThat(id(people.refresh(refreshToken))).isEqualTo("trigger.refused");
        receiver.answers(response -> response.put("claimsOverrideDetails", "all"));
        assertThat(id(people.refresh(refreshToken))).isEqualTo("trigger.invalid_answer");
        receiver.answers(_ -> {});
        assertThat(people.refresh(refreshToken).status()).isEqualTo(200);
    }

    @Test
    void areNotAskedForARefreshTokenThatIsNotGood() {
        people.revoke(refreshToken);
        ask("PRE_TOKEN_GENERATION");
        assertThat(people.refresh(refreshToken).status()).isEqualTo(401);
        assertThat(receiver.calls()).isEmpty();
    }

    private String signedIn() {
        people.signUp(name);
        people.confirm(name, signet.mail().codeFor(People.addressOf(name)));
        return people.signIn(name, People.PASSWORD).json().path("refresh_token").asString();
    }

    static JsonNode claims(JsonNode tokens, String which) {
        String token = tokens.path(which).asString();
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
