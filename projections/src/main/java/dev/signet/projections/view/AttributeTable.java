package dev.signet.projections.view;

import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.UserId;
import dev.signet.projections.rebuild.ViewSchema;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each attribute of a user got its value, and by which terms it is found. */
class AttributeTable {

    private final ViewSchema schema;
    private final JdbcClient jdbc;
    private final SearchTerms terms;

    AttributeTable(ViewSchema schema, JdbcClient jdbc, SearchTerms terms) {
        this.schema = schema;
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** Takes note of a value; one that has been erased leaves no terms. */
    void put(UserId user, String name, Personal<String> value, boolean verified, long position) {
        String pool = jdbc.sql(schema.sql("select pool from view.app_user where id = :user"))
                .param("user", user.value())
                .query(String.class)
                .single();
        jdbc.sql(schema.sql("""
                insert into view.user_attribute (user_id, name, position, verified, terms)
                values (:user, :name, :position, :verified, :terms)
                on conflict (user_id, name) do update
                set position = excluded.position, verified = excluded.verified, terms = excluded.terms
                """))
                .param("user", user.value())
                .param("name", name)
                .param("position", position)
                .param("verified", verified)
                .param(
                        "terms",
                        value.read().map(text -> terms.of(pool, name, text)).orElseGet(() -> new long[0]))
                .update();
    }

    void remove(UserId user, Set<String> names) {
        if (!names.isEmpty()) {
            jdbc.sql(schema.sql("delete from view.user_attribute where user_id = :user and name = any (:names)"))
                    .param("user", user.value())
                    .param("names", names.toArray(String[]::new))
                    .update();
        }
    }
}
