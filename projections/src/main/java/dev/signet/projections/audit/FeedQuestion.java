package dev.signet.projections.audit;

import dev.signet.domain.EventFamily;
import dev.signet.projections.history.Reader;
import java.util.Objects;
import java.util.Set;

/**
 * What is followed.
 *
 * @param scope whose history; a tenant, a pool, or a pool on condition that it belongs to the tenant
 * @param families only events of these; of all where empty
 * @param after the position up to which the asker has everything; 0 from the beginning
 * @param limit at most so many events in an answer, 1 to {@value #MOST}
 */
public record FeedQuestion(AuditScope scope, Set<EventFamily> families, long after, int limit) {

    /** The greatest answer. */
    public static final int MOST = 1_000;

    /** @throws IllegalArgumentException naming the field that cannot be asked like that */
    public FeedQuestion {
        if (scope.pool() == null && scope.tenant() == null) {
            throw new IllegalArgumentException("what is followed is a pool or a tenant");
        }
        if (after < 0) {
            throw new IllegalArgumentException("after must not be negative");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST);
        }
        families = Set.copyOf(families);
    }

    /** Whom the watch knows it by. */
    String topic() {
        return scope.pool() != null
                ? scope.pool().value()
                : Objects.requireNonNull(scope.tenant()).value();
    }

    /** The question in words, whatever the position: names of fields and identifiers. */
    String words(Reader reader) {
        StringBuilder words = new StringBuilder("follow");
        if (scope.tenant() != null) {
            words.append(" tenant=").append(scope.tenant().value());
        }
        if (scope.pool() != null) {
            words.append(" pool=").append(scope.pool().value());
        }
        families.stream().sorted().forEach(family -> words.append(" family=").append(family));
        if (reader.personal()) {
            words.append(" personal");
        }
        return words.toString();
    }
}
