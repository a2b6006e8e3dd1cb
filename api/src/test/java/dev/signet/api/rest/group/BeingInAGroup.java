package dev.signet.api.rest.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.rest.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BeingInAGroup {

    private static final String ADMIN_ROLE = "arn:aws:iam::123456789012:role/Admin";
    private static final String EDITOR_ROLE = "arn:aws:iam::123456789012:role/Editor";

    private final GroupRoom room = new GroupRoom();

    @Test
    void isSaidInTheTokensOfTheNextSignInAndOfTheNextRefresh() {
        Person alice = room.people.newcomer();
        assertThat(room.claims(alice.tokens(), "access_token").has("cognito:groups"))
                .isFalse();
        assertThat(room.claims(alice.tokens(), "id_token").has("cognito:roles")).isFalse();
        String admins = room.group("admins", ",\"precedence\":1,\"role\":\"" + ADMIN_ROLE + "\"");
        room.add(room.group("editors", ",\"precedence\":2,\"role\":\"" + EDITOR_ROLE + "\""), room.idOf(alice));
        room.add(admins, room.idOf(alice));

        JsonNode refreshed = room.people.refresh(alice.refreshToken()).json();
        saysBoth(refreshed);
        saysBoth(room.people.signIn(alice.name(), People.PASSWORD).json());

        room.remove(admins, room.idOf(alice));
        JsonNode again =
                room.people.refresh(refreshed.path("refresh_token").asString()).json();
        assertThat(room.claims(again, "access_token").path("cognito:groups").toString())
                .isEqualTo("[\"editors\"]");
        assertThat(room.claims(again, "id_token").path("cognito:preferred_role").asString())
                .isEqualTo(EDITOR_ROLE);
    }

    private void saysBoth(JsonNode tokens) {
        JsonNode access = room.claims(tokens, "access_token");
        JsonNode id = room.claims(tokens, "id_token");
        assertThat(access.path("cognito:groups").toString()).isEqualTo("[\"admins\",\"editors\"]");
        assertThat(access.has("cognito:roles")).isFalse();
        assertThat(access.has("cognito:preferred_role")).isFalse();
        assertThat(id.path("cognito:groups").toString()).isEqualTo("[\"admins\",\"editors\"]");
        assertThat(id.path("cognito:roles").toString()).isEqualTo("[\"" + ADMIN_ROLE + "\",\"" + EDITOR_ROLE + "\"]");
        assertThat(id.path("cognito:preferred_role").asString()).isEqualTo(ADMIN_ROLE);
    }

    @Test
    void beginsAndEndsOnceHoweverOftenItIsAsked() {
        String group = room.group("admins", "");
        String user = room.office.user(room.house, "bob").value();
        room.add(group, user);
        room.add(group, user);
        assertThat(room.read(group + "/users").path("items").size()).isEqualTo(1);
        room.remove(group, user);
        room.remove(group, user);
        assertThat(room.read(group + "/users").path("items").size()).isZero();
        assertThat(room.events("user.added_to_group")).isEqualTo(1);
        assertThat(room.events("user.removed_from_group")).isEqualTo(1);
    }

    @Test
    void isShownPageByPageAndWithoutNamesToThoseWhoMayNotSeeThem() {
        String group = room.group("crowd", "");
        for (String name : new String[] {"ann", "ben", "cem"}) {
            room.add(group, room.office.user(room.house, name).value());
        }
        JsonNode first = room.read(group + "/users?limit=2");
        assertThat(first.path("items").path(0).path("username").asString()).isEqualTo("ann");
        JsonNode second = room.read(
                group + "/users?limit=2&cursor=" + first.path("next_cursor").asString());
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.has("next_cursor")).isFalse();

        String reader = room.signet
                .operators()
                .appoint(
                        room.signet.administrator(),
                        "READ_ONLY",
                        room.house.tenant().value());
        Http.Answer withheld = room.http.get(group + "/users", Operators.bearer(reader));
        assertThat(withheld.json().path("items").size()).isEqualTo(3);
        assertThat(withheld.text()).doesNotContain("username").doesNotContain("ann");
        assertThat(room.http
                        .json(
                                "PUT",
                                group + "/users/"
                                        + first.path("items")
                                                .path(0)
                                                .path("user_id")
                                                .asString(),
                                "",
                                Operators.bearer(reader))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isOverWithTheAccount() {
        String group = room.group("admins", "");
        String user = room.office.user(room.house, "dan").value();
        room.add(group, user);
        assertThat(room.delete(room.pool + "/users/" + user).status()).isEqualTo(204);
        assertThat(room.read(group + "/users").path("items").size()).isZero();
    }

    @Test
    void isForAHundredGroupsAtMost() {
        String user = room.office.user(room.house, "eve").value();
        for (int number = 0; number < 100; number++) {
            room.add(room.group("group-" + number, ""), user);
        }
        String oneMore = room.group("one-more", "");
        assertThat(room.http
                        .json("PUT", oneMore + "/users/" + user, "", room.admin)
                        .problem())
                .isEqualTo("409 group.too_many_of_user");
        assertThat(room.events("user.added_to_group")).isEqualTo(100);
        JsonNode all = room.read(room.pool + "/users/" + user + "/groups?limit=200");
        assertThat(all.path("items").size()).isEqualTo(100);
        room.delete(room.pool + "/groups/"
                + all.path("items").path(0).path("group_id").asString());
        room.add(oneMore, user);
    }
}
