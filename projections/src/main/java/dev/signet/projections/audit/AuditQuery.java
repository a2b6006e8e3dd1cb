package dev.signet.projections.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as SQL. Conditions stand in the statement only where they are asked, so that each question is planned for
 * the index that serves it.
 */
final class AuditQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private AuditQuery() {}

    static AuditQuery of(AuditQuestion asked, @Nullable String source, long asOf) {
        AuditQuery query = new AuditQuery();
        query.equal(
                "tenant",
                asked.scope().tenant() == null ? null : asked.scope().tenant().value());
        query.equal(
                "pool",
                asked.scope().pool() == null ? null : asked.scope().pool().value());
        query.equal("user_id", asked.user() == null ? null : asked.user().value());
        query.equal(
                "session_id", asked.session() == null ? null : asked.session().value());
        query.equal("client_id", asked.client() == null ? null : asked.client().value());
        query.equal("type", asked.type());
        query.equal("outcome", asked.outcome() == null ? null : asked.outcome().name());
        query.equal("source", source);
        query.from(asked.from());
        query.until(asked.until());
        query.upTo(asked.before() == null ? asOf : Math.min(asOf, asked.before() - 1), asked.before());
        query.parameters.put("limit", asked.limit() + 1);
        query.words.add("limit=" + asked.limit());
        return query;
    }

    /**
     * What has come after {@code position}. Readings are left out: they would be news of their own, each of them the
     * cause of the next.
     */
    AuditQuery after(long position) {
        conditions.add("position > :after");
        parameters.put("after", position);
        words.add("after=" + position);
        conditions.add("outcome <> 'READ'");
        return this;
    }

    /** One row more than was asked for, to know whether there is a next page. */
    String sql() {
        return FoundRow.COLUMNS + "where " + String.join("\n  and ", conditions)
                + "\norder by position desc\nlimit :limit";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The question in words: names of fields and identifiers, an address as its keyed hash. */
    String words() {
        return String.join(" ", words);
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
            words.add(column + "=" + value);
        }
    }

    /** Ledger time never falls, so the first row of the time range is the first of the positions too. */
    private void from(@Nullable Instant from) {
        if (from != null) {
            conditions.add("""
                    position >= (
                          select coalesce(min(first.position), 9223372036854775807)
                          from (select position from view.audit where sequenced_at >= :from
                                order by sequenced_at, position limit 1) as first)""");
            parameters.put("from", from.atOffset(ZoneOffset.UTC));
            words.add("from=" + from);
        }
    }

    private void until(@Nullable Instant until) {
        if (until != null) {
            conditions.add("""
                    position <= (
                          select coalesce(max(last.position), 0)
                          from (select position from view.audit where sequenced_at < :until
                                order by sequenced_at desc, position desc limit 1) as last)""");
            parameters.put("until", until.atOffset(ZoneOffset.UTC));
            words.add("until=" + until);
        }
    }

    private void upTo(long position, @Nullable Long before) {
        conditions.add("position <= :last");
        parameters.put("last", position);
        if (before != null) {
            words.add("before=" + before);
        }
    }
}
