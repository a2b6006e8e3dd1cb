package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.TestClock.Standstill;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.user.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TakingUsersOverFromAnOldPool extends OldPoolScene {

    private static final String OTHER_PASSWORD = "Another-Horse-8-Battery";

    @Test
    void bringsThemAtTheirFirstSignInAndAsksNoMore() {
        String name = userThere();
        UserId sub = oldOffice.userOf(new Person(
                name,
                "",
                oldOffice.people(oldHouse).signIn(name, People.PASSWORD).json()));
        takeOver();
        Http.Answer first = people.signIn(name, People.PASSWORD);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Person here = new Person(name, "", first.json());
        JsonNode me = signet.http().get("/v1/me", here.bearer()).json();
        assertThat(me.path("user_id").asString())
                .as("others know them by their sub")
                .isEqualTo(sub.value());
        assertThat(people.signIn(People.addressOf(name), People.PASSWORD).status())
                .as("the address is verified and a name, too")
                .isEqualTo(201);
        assertThat(people.signIn(name, "Wrong-Horse-7-Battery").status()).isEqualTo(401);
        assertThat(calls()).containsExactly("OldPool_Authentication ANSWERED");
    }

    @Test
    void bringsThemWhateverNameTheySignInByAndIntoTheirGroups() {
        String name = userThere();
        String pool = oldHouse.pool().value();
        oldAdministrator.createGroup(r -> r.userPoolId(pool).groupName("editors"));
        oldAdministrator.createGroup(r -> r.userPoolId(pool).groupName("unknown-here"));
        oldAdministrator.adminAddUserToGroup(
                r -> r.userPoolId(pool).groupName("editors").username(name));
        oldAdministrator.adminAddUserToGroup(
                r -> r.userPoolId(pool).groupName("unknown-here").username(name));
        assertThat(signet.http()
                        .post(pool("/groups"), "{\"name\":\"editors\"}", operator.bearer())
                        .status())
                .isEqualTo(201);
        takeOver();
        Http.Answer answer = people.signIn(People.addressOf(name), People.PASSWORD);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(Claims.of(answer.json().path("access_token").asString())
                        .path("cognito:groups")
                        .toString())
                .isEqualTo("[\"editors\"]");
        assertThat(Claims.of(answer.json().path("access_token").asString())
                        .path("username")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void answersAlikeWhetherTheOldPoolKnowsTheNameOrNot() {
        String known = userThere();
        takeOver();
        Http.Answer wrong = people.signIn(known, "Wrong-Horse-7-Battery");
        Http.Answer unknown = people.signIn(People.newName(), "Wrong-Horse-7-Battery");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(calls()).containsOnly("OldPool_Authentication REFUSED").hasSize(2);
    }

    @Test
    void letsNobodyGuessAtTheOldPool() {
        String name = userThere();
        takeOver();
        try (Standstill _ = signet.clock().standStill()) {
            for (int guess = 0; guess < 5; guess++) {
                assertThat(id(people.signIn(name, "Wrong-Horse-" + guess))).isEqualTo("signin.wrong_credentials");
            }
            assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("signin.locked");
        }
        assertThat(calls()).hasSize(5);
    }

    @Test
    void bringsWhoForgotTheirPasswordWhereCallsAreSigned() {
        String name = userThere();
        takeOver();
        assertThat(people.forgot(name).status()).isEqualTo(200);
        signet.finishSending();
        assertThat(signet.mail().count(People.addressOf(name))).isZero();
        sign();
        assertThat(people.forgot(name).status()).isEqualTo(200);
        signet.finishSending();
        String code = signet.mail().codeFor(People.addressOf(name));
        assertThat(people.reset(name, code, OTHER_PASSWORD).status()).isEqualTo(204);
        assertThat(people.signIn(name, OTHER_PASSWORD).status()).isEqualTo(201);
        assertThat(calls()).containsExactly("OldPool_ForgotPassword ANSWERED", "OldPool_ForgotPassword REFUSED");
    }

    @Test
    void asksForANewPasswordWhereTheirsIsTemporary() {
        String name = People.newName();
        oldAdministrator.adminCreateUser(r -> r.userPoolId(oldHouse.pool().value())
                .username(name)
                .temporaryPassword(People.PASSWORD)
                .messageAction("SUPPRESS"));
        takeOver();
        Http.Answer answer = people.signIn(name, People.PASSWORD);
        assertThat(answer.json().path("challenge").asString()).as(answer.text()).isEqualTo("NEW_PASSWORD_REQUIRED");
        Http.Answer done = people.answer(
                "NEW_PASSWORD_REQUIRED", answer.json().path("session").asString(), "new_password", OTHER_PASSWORD);
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(calls()).containsExactly("OldPool_Authentication ANSWERED");
    }

    @Test
    void letsNobodyInByAPasswordAloneWhoHasASecondFactorThere() {
        oldHouse = oldOffice.house(
                new MfaSettings(MfaMode.ON, Set.of(MfaFactor.EMAIL_OTP), Set.of(FirstFactor.PASSWORD), null));
        String name = userThere();
        takeOver();
        assertThat(id(people.signIn(name, People.PASSWORD)))
                .as("nobody says who that is")
                .isEqualTo("signin.wrong_credentials");
        sign();
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("signin.password_reset_required");
        assertThat(people.forgot(name).status()).isEqualTo(200);
        signet.finishSending();
        String code = signet.mail().codeFor(People.addressOf(name));
        assertThat(people.reset(name, code, OTHER_PASSWORD).status()).isEqualTo(204);
        assertThat(people.signIn(name, OTHER_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void bringsNobodyWhoMayNotSignInThere() {
        String name = userThere();
        oldAdministrator.adminDisableUser(
                r -> r.userPoolId(oldHouse.pool().value()).username(name));
        takeFrom(
                oldHouse,
                oldOffice.clientOfEveryFlow(oldHouse.pool()).value(),
                old.http().base());
        sign();
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("signin.wrong_credentials");
        assertThat(people.forgot(name).status()).isEqualTo(200);
        signet.finishSending();
        assertThat(signet.mail().count(People.addressOf(name))).isZero();
    }

    @Test
    void knowsThemByAnotherIdentifierWhereTheirsIsTaken() {
        String name = userThere();
        takeOver();
        assertThat(people.signIn(name, People.PASSWORD).status()).isEqualTo(201);
        OldPoolScene beside = new OldPoolScene() {};
        beside.takeFrom(oldHouse, oldHouse.client().value(), old.http().base());
        Http.Answer second = beside.people.signIn(name, People.PASSWORD);
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(sub(second)).isNotEqualTo(sub(people.signIn(name, People.PASSWORD)));
    }

    private static String sub(Http.Answer signedIn) {
        return Claims.of(signedIn.json().path("access_token").asString())
                .path("sub")
                .asString();
    }
}
