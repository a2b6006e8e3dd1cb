package dev.signet.projections.view;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import dev.signet.domain.user.UserEvent.ErasureDeferred;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserDisabled;
import dev.signet.domain.user.UserEvent.UserEnabled;
import dev.signet.domain.user.UserEvent.UserErased;
import dev.signet.domain.user.UserEvent.UserRegistered;
import dev.signet.domain.user.UserStatus;
import dev.signet.projections.rebuild.ViewSchema;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The users' view: what each event changes of it. */
class UserTable {

    private final ViewSchema schema;
    private final JdbcClient jdbc;
    private final AttributeTable attributes;

    UserTable(ViewSchema schema, JdbcClient jdbc, SearchTerms terms) {
        this.schema = schema;
        this.jdbc = jdbc;
        this.attributes = new AttributeTable(schema, jdbc, terms);
    }

    void apply(UserEvent event, Instant at, long position) {
        switch (event) {
            case UserRegistered e -> register(e, position);
            case UserDeleted e -> delete(e);
            case ErasureDeferred _, UserErased _ -> {} // the row went with the account
            default -> change(event, at, position);
        }
    }

    void clear() {
        jdbc.sql(schema.sql("truncate view.app_user, view.user_attribute")).update();
    }

    private void register(UserRegistered e, long position) {
        jdbc.sql(schema.sql("""
                insert into view.app_user (id, tenant, pool, status, enabled, created_at, updated_at)
                values (:user, :tenant, :pool, :status, true, :at, :at)
                """))
                .param("user", e.user().value())
                .param("tenant", e.tenant().value())
                .param("pool", e.pool().value())
                .param("status", UserStatus.first(e.by()).name())
                .param("at", e.at().atOffset(UTC))
                .update();
        attributes.put(e.user(), "username", e.username(), false, position);
        e.attributes().forEach((name, value) -> attributes.put(e.user(), name, value, false, position));
    }

    private void delete(UserDeleted e) {
        jdbc.sql(schema.sql("delete from view.app_user where id = :user"))
                .param("user", e.user().value())
                .update();
    }

    private void change(UserEvent event, Instant at, long position) {
        Row before = jdbc.sql(schema.sql("select status, enabled from view.app_user where id = :user"))
                .param("user", event.user().value())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("position " + position + " changes an unknown user"));
        UserStatus status = UserStatus.valueOf(before.status()).after(event);
        jdbc.sql(schema.sql("""
                update view.app_user
                set status = :status, enabled = :enabled, updated_at = :at
                where id = :user
                """))
                .param("user", event.user().value())
                .param("status", status.name())
                .param("enabled", enabledAfter(event, before.enabled()))
                .param("at", at.atOffset(UTC))
                .update();
        changeAttributes(event, position);
    }

    private void changeAttributes(UserEvent event, long position) {
        switch (event) {
            case AttributeVerified e -> attributes.put(e.user(), e.attribute(), e.value(), true, position);
            case AttributesChanged e -> {
                e.changed().forEach((name, value) -> attributes.put(e.user(), name, value, false, position));
                attributes.remove(e.user(), e.removed());
            }
            default -> {} // the rest of what happens to a user leaves the attributes alone
        }
    }

    private static boolean enabledAfter(UserEvent event, boolean before) {
        return switch (event) {
            case UserDisabled _ -> false;
            case UserEnabled _ -> true;
            default -> before;
        };
    }

    private record Row(String status, boolean enabled) {}
}
