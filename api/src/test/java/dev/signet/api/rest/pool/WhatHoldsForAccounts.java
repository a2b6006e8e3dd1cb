package dev.signet.api.rest.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhatHoldsForAccounts {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String pool = "/v1/pools/" + house.pool().value();

    @Test
    void isToldAsItWasSet() {
        JsonNode settings =
                set("{\"recovery\":[\"VERIFIED_PHONE_NUMBER\"],\"sessions\":{\"enforced\":true,\"most\":3}}");
        assertThat(settings.path("accounts").path("recovery").toString()).isEqualTo("[\"VERIFIED_PHONE_NUMBER\"]");
        assertThat(settings.path("accounts").path("sessions").path("most").asInt())
                .isEqualTo(3);
        assertThat(settings.path("accounts").path("deletion_protection").asBoolean())
                .isFalse();
        assertThat(settings.path("kept").path("tier").asString()).isEqualTo("ESSENTIALS");
        assertThat(http.json("PUT", pool, body("{\"recovery\":[\"ADMIN_ONLY\",\"VERIFIED_EMAIL\"]}"), admin)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void mayLeaveItToOperatorsToGiveANewPassword() {
        Person alice = people.newcomer();
        assertThat(people.forgot(alice.name()).status()).isLessThan(300);
        set("{\"recovery\":[\"ADMIN_ONLY\"]}");
        assertThat(people.forgot(alice.name()).problem()).isEqualTo("403 code.operators_only");
        assertThat(people.forgot(People.newName()).problem()).isEqualTo("403 code.operators_only");
    }

    @Test
    void mayEndTheSessionThatWasUsedLeastRecently() {
        set("{\"sessions\":{\"enforced\":true,\"most\":2}}");
        Person first = people.newcomer();
        JsonNode second = people.signIn(first.name(), People.PASSWORD).json();
        JsonNode used = people.refresh(first.refreshToken()).json();
        JsonNode third = people.signIn(first.name(), People.PASSWORD).json();
        assertThat(status(second)).as("used least recently").isEqualTo(401);
        assertThat(status(used)).isEqualTo(200);
        assertThat(status(third)).isEqualTo(200);
        assertThat(http.get("/v1/me/sessions", "Authorization", bearer(third))
                        .json()
                        .path("sessions")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void mayLetANewAddressCountBeforeItIsVerified() {
        set("{\"verify_before_update\":[]}");
        Person alice = people.newcomer();
        String moved = "moved-" + alice.email();
        http.json("PATCH", "/v1/me", "{\"attributes\":{\"email\":\"" + moved + "\"}}", alice.bearer());
        JsonNode me = http.get("/v1/me", alice.bearer()).json();
        assertThat(me.path("attributes").path("email").asString()).isEqualTo(moved);
        assertThat(me.path("verified").toString()).doesNotContain("email");
        String code = signet.mail().codeFor(moved);
        assertThat(http.post("/v1/me/attributes/email/verification", "{\"code\":\"" + code + "\"}", alice.bearer())
                        .status())
                .isLessThan(300);
        assertThat(http.get("/v1/me", alice.bearer()).json().path("verified").toString())
                .contains("email");
    }

    private int status(JsonNode tokens) {
        return http.get("/v1/me", "Authorization", bearer(tokens)).status();
    }

    private static String bearer(JsonNode tokens) {
        return "Bearer " + tokens.path("access_token").asString();
    }

    private JsonNode set(String accounts) {
        Http.Answer answer = http.json("PUT", pool, body(accounts), admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("settings");
    }

    private static String body(String accounts) {
        return "{\"name\":\"Pool\",\"accounts\":" + accounts + "}";
    }
}
