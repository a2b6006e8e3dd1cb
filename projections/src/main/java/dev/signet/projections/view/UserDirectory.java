package dev.signet.projections.view;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserStatus;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users of a pool for operators: a list with cursor paging, and search by what is known of a person. */
@Component
public class UserDirectory {

    /** The greatest page. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Progress progress;
    private final SearchTerms terms;
    private final AttributeReading attributes;

    UserDirectory(JdbcClient jdbc, Progress progress, SearchTerms terms, AttributeReading attributes) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.terms = terms;
        this.attributes = attributes;
    }

    /**
     * The users of {@code pool} that pass {@code filter}, oldest first. Asked for a long beginning, a page can hold fewer
     * than {@code limit} although another follows.
     *
     * @param cursor where an earlier page ended
     * @param limit at most so many, 1 to {@value #MOST}
     * @param wanted what the answer has to include; where that is not reached in time, {@link UserPage#asOf()} says so
     * @throws IllegalArgumentException naming the parameter that cannot be asked like that
     */
    public UserPage find(
            UserPoolId pool, UserFilter filter, @Nullable String cursor, int limit, Wanted wanted, Reader reader) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST);
        }
        UserCursor after = cursor == null ? null : UserCursor.read(cursor);
        AsOf asOf = progress.reach(UserProjection.NAME, wanted);
        UserQuery query = UserQuery.of(pool.value(), filter, after, limit, terms);
        List<Row> found = jdbc.sql(query.sql())
                .params(query.parameters())
                .query(Row::read)
                .list();
        List<Row> page = found.subList(0, Math.min(found.size(), limit));
        String next = found.size() > page.size() ? page.getLast().cursor().written() : null;
        return new UserPage(shown(compared(page, filter), reader), next, asOf);
    }

    /** The index knows the first characters of a beginning only; the rest is compared with the values themselves. */
    private List<Row> compared(List<Row> page, UserFilter filter) {
        if (!(filter instanceof UserFilter.StartingWith(String attribute, String beginning))
                || SearchTerms.covers(beginning)) {
            return page;
        }
        String canonical = SearchTerms.canonical(beginning);
        Set<String> passing = attributes.having(
                page.stream().map(Row::id).toList(),
                attribute,
                value -> SearchTerms.canonical(value).startsWith(canonical));
        return page.stream().filter(row -> passing.contains(row.id())).toList();
    }

    private List<UserSummary> shown(List<Row> page, Reader reader) {
        Map<String, Attributes> shown = attributes.of(page.stream().map(Row::id).toList(), reader);
        return page.stream()
                .map(row -> row.summary(shown.getOrDefault(row.id(), Attributes.NONE)))
                .toList();
    }

    private record Row(
            String id, String pool, UserStatus status, boolean enabled, Instant createdAt, Instant updatedAt) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("id"),
                    row.getString("pool"),
                    UserStatus.valueOf(row.getString("status")),
                    row.getBoolean("enabled"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("updated_at", OffsetDateTime.class).toInstant());
        }

        UserCursor cursor() {
            return new UserCursor(createdAt, id);
        }

        UserSummary summary(Attributes attributes) {
            return new UserSummary(
                    id, pool, status, enabled, createdAt, updatedAt, attributes.values(), attributes.verified());
        }
    }
}
