package dev.signet.projections.rebuild;

import static dev.signet.projections.World.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.projections.Node;
import dev.signet.projections.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TheTablesOfAView {

    private final World world = new World();
    private final Node node = world.node();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void areTheSameInEveryRespectAfterARebuild() throws Exception {
        List<String> before = everything();
        for (Rebuildable view : node.views()) {
            node.bean(Rebuilds.class).begin(view.projection(), "a test");
        }
        await().atMost(PATIENCE)
                .until(() -> node.bean(Rebuilds.class).underWay().isEmpty());
        assertThat(everything()).isEqualTo(before);
        assertThat(world.texts(
                        "select relname from pg_class where relnamespace = 'rebuild'::regnamespace and relkind = 'r'"))
                .containsExactly("run");
    }

    @Test
    void areAllRebuiltByOneViewOrAnother() {
        Stream<String> rebuilt = node.views().stream().flatMap(view -> view.tables().stream());
        assertThat(rebuilt)
                .containsExactlyInAnyOrderElementsOf(
                        world.texts("select tablename from pg_tables where schemaname = 'view'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select rebuild.prepare('{run}')",
                "select rebuild.prepare(array['audit; drop table ledger.event'])",
                "select rebuild.hold('{event}')",
                "select rebuild.live('{audit}')",
                "select rebuild.copy_rights('ledger.event', 'audit')",
                "select rebuild.switch('{audit}')",
                "create table rebuild.own (a int)",
                "alter table view.audit set schema rebuild",
                "drop table view.audit"
            })
    void areNoWayForTheApplicationToMoreThanItsOwn(String attempt) {
        JdbcClient application = node.bean(JdbcClient.class);
        assertThatThrownBy(() -> application.sql(attempt).query().listOfRows())
                .rootCause()
                .message()
                .containsPattern("permission denied|must be owner|is no table|have changed since");
    }

    private List<String> everything() {
        return world.texts("""
                select what from (
                    select indexdef as what from pg_indexes where schemaname = 'view'
                    union all
                    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                    from pg_constraint where connamespace = 'view'::regnamespace
                    union all
                    select format('%s.%s %s %s %s %s %s', c.oid::regclass, a.attname, a.attnum,
                                  format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attacl,
                                  col_description(c.oid, a.attnum))
                    from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where c.relnamespace = 'view'::regnamespace and c.relkind = 'r' and a.attnum > 0
                    union all
                    select format('%s %s %s %s', c.oid::regclass, c.relowner::regrole,
                                  (select string_agg(acl::text, ' ' order by acl::text) from unnest(c.relacl) acl),
                                  obj_description(c.oid, 'pg_class'))
                    from pg_class c where c.relnamespace = 'view'::regnamespace and c.relkind = 'r') as all_of_it
                order by what collate "C"
                """);
    }
}
