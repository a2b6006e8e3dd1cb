package dev.signet.projections.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.user.UserStatus;
import dev.signet.projections.World;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans of PostgreSQL over twenty thousand users in ten pools. */
class EverySearchForUsers {

    private static final World WORLD = new World();
    private static final JdbcClient OWNER = WORLD.owner();
    private static final UserCursor LATER = new UserCursor(Instant.parse("2026-11-23T13:00:00Z"), "usr_9");

    @BeforeAll
    static void fill() {
        OWNER.sql("""
                insert into view.app_user (id, tenant, pool, status, enabled, created_at, updated_at)
                select 'usr_' || n, 'ten_1', 'pol_' || n % 10,
                       case when n % 50 < 10 then 'UNCONFIRMED' else 'CONFIRMED' end, n % 100 >= 10,
                       timestamptz '2026-11-23 12:00Z' + n * interval '1 s', now()
                from generate_series(1, 20000) as n
                """).update();
        OWNER.sql("""
                insert into view.user_attribute (user_id, name, position, verified, terms)
                select 'usr_' || n, name, n, false, array[n * 2, n * 2 + hashtext(name)]::bigint[]
                from generate_series(1, 20000) as n, unnest(array['username', 'email']) as name
                """).update();
        // New entries of a GIN index wait in a list that every search reads, until a vacuum sorts them in.
        OWNER.sql("vacuum analyze view.app_user, view.user_attribute").update();
    }

    @AfterAll
    static void end() {
        WORLD.close();
    }

    static Stream<UserQuery> searches() {
        SearchTerms terms = WORLD.node().bean(SearchTerms.class);
        return Stream.of(
                        new UserFilter.Everybody(),
                        new UserFilter.OfStatus(UserStatus.UNCONFIRMED),
                        new UserFilter.Enabled(false),
                        new UserFilter.Exactly("email", "alice@example.com"),
                        new UserFilter.StartingWith("username", "ali"))
                .flatMap(filter -> Stream.of(
                        UserQuery.of("pol_3", filter, null, 50, terms),
                        UserQuery.of("pol_3", filter, LATER, 50, terms)));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void usesAnIndex(UserQuery search) {
        assertThat(plan(search.sql(), search.parameters()))
                .as(search.sql())
                .contains("Index")
                .doesNotContain("Seq Scan");
    }

    @Test
    void findsTheAttributesOfAPageByIndex() {
        assertThat(plan(AttributeReading.OF_USERS, Map.of("users", new String[] {"usr_1", "usr_2"})))
                .contains("Index")
                .doesNotContain("Seq Scan");
    }

    private static String plan(String sql, Map<String, ?> parameters) {
        return String.join(
                "\n",
                OWNER.sql("explain " + sql)
                        .params(parameters)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
