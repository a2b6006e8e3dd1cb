package dev.signet.projections.view;

import static dev.signet.projections.World.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import dev.signet.projections.Cast;
import dev.signet.projections.Node;
import dev.signet.projections.World;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingUsers {

    private static final Reader OPERATOR = new Reader(Actor.SYSTEM, true);
    private static final Reader OUTSIDER = new Reader(Actor.SYSTEM, false);

    private final World world = new World();
    private final Cast cast = new Cast(world);
    private final Node node = world.node();
    private final UserId alice = cast.somebody();
    private final UserId alina = cast.somebody();
    private final UserId bob = cast.somebody();
    private long last;

    @BeforeEach
    void peopleSignUp() {
        node.append(List.of(cast.signsUp(
                alice, "alice", Map.of("email", "Alice.Anderson@example.com", "name", "Ålice"), Cast.NOON)));
        node.append(List.of(cast.signsUp(alina, "alina", Map.of("email", "alina@example.com"), Cast.NOON)));
        last = node.append(
                List.of(cast.signsUp(bob, "bob", Map.of("email", "bob@example.com"), Cast.NOON.plusSeconds(1))));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void listsAPoolByAgeOverManyPages() {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            UserPage page = find("", cursor, 1, OPERATOR);
            page.users().forEach(user -> found.add(user.user()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(found)
                .hasSize(3)
                .containsOnlyOnce(alice.value(), alina.value())
                .endsWith(bob.value());
    }

    @Test
    void knowsNobodyOfAnotherPool() {
        Cast others = new Cast(world);
        assertThat(node.bean(UserDirectory.class)
                        .find(
                                others.pool,
                                UserFilter.parse("username = \"alice\""),
                                null,
                                10,
                                new Wanted.Event(last, PATIENCE),
                                OPERATOR)
                        .users())
                .isEmpty();
    }

    @Test
    void findsByBeginningAndByValueWhateverTheCase() {
        assertThat(found("email ^= \"ALI\"")).containsOnly(alice.value(), alina.value());
        assertThat(found("email ^= \"alin\"")).containsOnly(alina.value());
        assertThat(found("username = \"BOB\"")).containsOnly(bob.value());
        assertThat(found("username = \"bo\"")).isEmpty();
        assertThat(found("name = \"a\u030Alice\"")).containsOnly(alice.value());
        assertThat(found("username ^= \"alice@\"")).isEmpty();
    }

    @Test
    void comparesTheRestOfALongBeginning() {
        assertThat(found("email ^= \"alice.anderson@ex\"")).containsOnly(alice.value());
        assertThat(found("email ^= \"alice.anderson@org\"")).isEmpty();
    }

    @Test
    void showsAttributesOnlyToThoseWhoMaySeeThem() {
        UserSummary seen =
                find("username = \"alice\"", null, 10, OPERATOR).users().getFirst();
        assertThat(shown(seen, "email")).isEqualTo("\"Alice.Anderson@example.com\"");
        assertThat(shown(seen, "username")).isEqualTo("\"alice\"");
        UserSummary hidden =
                find("username = \"alice\"", null, 10, OUTSIDER).users().getFirst();
        assertThat(shown(hidden, "email")).isEqualTo("{\"withheld\":true}");
    }

    @Test
    void followsWhatHappensToAUser() {
        happens(alice, new UserEvent.UserConfirmed(alice, Cast.NOON));
        happens(
                alice,
                new UserEvent.AttributeVerified(alice, "email", cast.personal(alice, "new@example.com"), Cast.NOON));
        happens(alice, new UserEvent.AttributesChanged(alice, Map.of(), Set.of("name"), Cast.NOON));
        happens(alice, new UserEvent.UserDisabled(alice, Cast.NOON));
        assertThat(found("email ^= \"alice\"")).isEmpty();
        assertThat(found("cognito:user_status = \"UNCONFIRMED\"")).containsOnly(alina.value(), bob.value());
        assertThat(found("status = \"Disabled\"")).containsOnly(alice.value());
        UserSummary now =
                find("email = \"new@example.com\"", null, 10, OPERATOR).users().getFirst();
        assertThat(now.status()).isEqualTo(UserStatus.CONFIRMED);
        assertThat(now.verified()).containsOnly("email");
        assertThat(now.attributes()).containsOnlyKeys("username", "email");
    }

    @Test
    void findsADeletedUserNoMore() {
        happens(bob, new UserEvent.UserDeleted(bob, Cast.NOON));
        assertThat(found("")).containsOnly(alice.value(), alina.value());
        assertThat(world.texts("select user_id from view.user_attribute")).doesNotContain(bob.value());
    }

    @Test
    void keepsNoPersonalDataInTheView() {
        find("", null, 10, OPERATOR);
        assertThat(
                        world.texts(
                                "select u::text || a::text from view.app_user u join view.user_attribute a on a.user_id = u.id"))
                .hasSize(7)
                .noneMatch(row -> row.toLowerCase(java.util.Locale.ROOT).contains("ali"));
    }

    @Test
    void isTheSameWhenTheWholeLedgerIsReadAgain() {
        happens(bob, new UserEvent.UserDeleted(bob, Cast.NOON));
        find("", null, 1, OPERATOR);
        List<String> before = content();
        node.projection(UserProjection.NAME).shutDown();
        node.projection(UserProjection.NAME).resetTokens();
        assertThat(content()).isEmpty();
        node.projection(UserProjection.NAME).start();
        find("", null, 1, OPERATOR);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void refusesACursorThatSignetDidNotGive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> find("", "bm90IGEgY3Vyc29y", 10, OPERATOR))
                .withMessageStartingWith("cursor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> find("", null, 0, OPERATOR))
                .withMessageStartingWith("limit");
    }

    private static String shown(UserSummary user, String attribute) {
        return String.valueOf(user.attributes().get(attribute));
    }

    private List<String> content() {
        return world.texts("""
                select u::text || a::text
                from view.app_user u join view.user_attribute a on a.user_id = u.id
                order by u.id, a.name""");
    }

    private void happens(UserId user, DomainEvent event) {
        last = node.append(List.of(cast.of(user, event)));
    }

    private List<String> found(String filter) {
        return find(filter, null, 10, OPERATOR).users().stream()
                .map(UserSummary::user)
                .toList();
    }

    private UserPage find(String filter, @Nullable String cursor, int limit, Reader reader) {
        return node.bean(UserDirectory.class)
                .find(cast.pool, UserFilter.parse(filter), cursor, limit, new Wanted.Event(last, PATIENCE), reader);
    }
}
