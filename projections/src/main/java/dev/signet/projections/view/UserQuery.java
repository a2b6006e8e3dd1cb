package dev.signet.projections.view;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as SQL. */
final class UserQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private UserQuery() {}

    static UserQuery of(String pool, UserFilter filter, @Nullable UserCursor after, int limit, SearchTerms terms) {
        UserQuery query = new UserQuery();
        query.where("pool = :pool", "pool", pool);
        switch (filter) {
            case UserFilter.Everybody() -> {}
            case UserFilter.OfStatus(var status) -> query.where("status = :status", "status", status.name());
            case UserFilter.Enabled(boolean enabled) -> query.where("enabled = :enabled", "enabled", enabled);
            case UserFilter.Exactly(String attribute, String value) ->
                query.whereTerm(attribute, terms.exactly(pool, attribute, value));
            case UserFilter.StartingWith(String attribute, String beginning) ->
                query.whereTerm(attribute, terms.startingWith(pool, attribute, beginning));
        }
        if (after != null) {
            query.where(
                    "(created_at, id) > (:created, :user)",
                    "created",
                    after.createdAt().atOffset(UTC));
            query.parameters.put("user", after.user());
        }
        query.parameters.put("limit", limit + 1);
        return query;
    }

    /** One row more than was asked for, to know whether there is a next page. */
    String sql() {
        return "select id, pool, status, enabled, created_at, updated_at from view.app_user where "
                + String.join(" and ", conditions)
                + " order by created_at, id limit :limit";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void whereTerm(String attribute, long term) {
        where(
                "id in (select user_id from view.user_attribute where terms @> array[:term]::bigint[] and name = :name)",
                "term",
                term);
        parameters.put("name", attribute);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
