package dev.signet.api.rest.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.rest.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AGroup {

    private static final String ROLE = "arn:aws:iam::123456789012:role/Admin";

    private final GroupRoom room = new GroupRoom();

    @Test
    void isCreatedOnceByItsName() {
        String group =
                room.group("admins", ",\"precedence\":1,\"role\":\"" + ROLE + "\",\"description\":\"All\\nof it\"");
        JsonNode read = room.read(group);
        assertThat(read.path("name").asString()).isEqualTo("admins");
        assertThat(read.path("precedence").asInt()).isEqualTo(1);
        assertThat(read.path("role").asString()).isEqualTo(ROLE);
        assertThat(read.path("description").asString()).isEqualTo("All\nof it");

        assertThat(room.create("{\"name\":\"admins\"}").problem()).isEqualTo("409 group.name_taken");
        assertThat(room.create("{\"name\":\"Admins\"}").status()).isEqualTo(201);
        assertThat(new GroupRoom().create("{\"name\":\"admins\"}").status())
                .as("in another pool")
                .isEqualTo(201);
        assertThat(room.events("group.created")).isEqualTo(2);
    }

    @Test
    void isRefusedWithTheFieldNamed() {
        assertThat(refused("{\"name\":\"two words\"}")).startsWith("name ");
        assertThat(refused("{\"name\":\"a\",\"precedence\":-1}")).startsWith("precedence ");
        assertThat(refused("{\"name\":\"a\",\"role\":\"not-an-arn-at-all-but-long\"}"))
                .startsWith("role ");
        assertThat(room.events("group.created")).isZero();
    }

    private String refused(String body) {
        Http.Answer answer = room.create(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().path("detail").asString();
    }

    @Test
    void keepsWhatAPatchLeavesOutAndLosesWhatAReplacementLeavesOut() {
        String group = room.group("editors", ",\"precedence\":7,\"description\":\"Before\"");
        JsonNode patched = room.http
                .json("PATCH", group, "{\"description\":\"After\"}", room.admin)
                .json();
        assertThat(patched.path("description").asString()).isEqualTo("After");
        assertThat(patched.path("precedence").asInt()).isEqualTo(7);
        JsonNode same = room.http.json("PATCH", group, "{}", room.admin).json();
        assertThat(same.path("updated_at")).isEqualTo(patched.path("updated_at"));
        JsonNode replaced = room.http
                .json("PUT", group, "{\"role\":\"" + ROLE + "\"}", room.admin)
                .json();
        assertThat(replaced.has("precedence")).isFalse();
        assertThat(replaced.path("description").asString()).isEmpty();
        assertThat(room.events("group.changed")).isEqualTo(2);
    }

    @Test
    void isListedPageByPage() {
        for (String name : new String[] {"one", "two", "three"}) {
            room.group(name, "");
        }
        JsonNode first = room.read(room.pool + "/groups?limit=2");
        assertThat(first.path("items").size()).isEqualTo(2);
        JsonNode second = room.read(room.pool + "/groups?limit=2&cursor="
                + first.path("next_cursor").asString());
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.has("next_cursor")).isFalse();
    }

    @Test
    void takesItsMembershipsAlongWhenItGoes() {
        String group = room.group("leavers", "");
        String user = room.office.user(room.house, "lea").value();
        room.add(group, user);
        assertThat(room.delete(group).status()).isEqualTo(204);
        assertThat(room.delete(group).problem()).isEqualTo("404 group.not_found");
        assertThat(room.read(room.pool + "/users/" + user + "/groups")
                        .path("items")
                        .size())
                .isZero();
        room.group("leavers", "");
        assertThat(room.read(room.pool + "/users/" + user + "/groups")
                        .path("items")
                        .size())
                .as("another group of that name is another group")
                .isZero();
    }
}
