package dev.signet.projections.audit;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the trail. What is absent is not asked for.
 *
 * @param scope whose history
 * @param type name of an event, such as {@code session.auth_failed}
 * @param address source address in text form; asked within one pool, since its hash is one of the pool
 * @param from ledger time from which on
 * @param until ledger time before which
 * @param before only what stands before this position: the cursor of an earlier page
 * @param limit at most so many answers, 1 to {@value #MOST}
 */
public record AuditQuestion(
        AuditScope scope,
        @Nullable UserId user,
        @Nullable SessionId session,
        @Nullable AppClientId client,
        @Nullable String type,
        @Nullable AuditOutcome outcome,
        @Nullable String address,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long before,
        int limit) {

    /** The greatest page. */
    public static final int MOST = 200;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** What is asked is kept for ever, so it is no free text. */
    private static final Pattern NAME = Pattern.compile("[a-z]{1,32}\\.[a-z_]{1,64}");

    /** @throws IllegalArgumentException naming the field that cannot be asked like that */
    public AuditQuestion {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST);
        }
        if (address != null && scope.pool() == null) {
            throw new IllegalArgumentException("address can be asked for within one pool only; name the pool");
        }
        if (type != null && !NAME.matcher(type).matches()) {
            throw new IllegalArgumentException("type must be the name of an event, such as session.auth_failed");
        }
        requireKept("from", from);
        requireKept("until", until);
        if (before != null && before < 1) {
            throw new IllegalArgumentException("cursor must be one that Signet gave");
        }
    }

    /** Everything in {@code scope}, newest first. */
    public static AuditQuestion in(AuditScope scope, int limit) {
        return new AuditQuestion(scope, null, null, null, null, null, null, null, null, null, limit);
    }

    /** What happened to one user. */
    public static AuditQuestion timeline(AuditScope scope, UserId user, @Nullable Long before, int limit) {
        return new AuditQuestion(scope, user, null, null, null, null, null, null, null, before, limit);
    }

    /** What happened in one session. */
    public static AuditQuestion timeline(AuditScope scope, SessionId session, @Nullable Long before, int limit) {
        return new AuditQuestion(scope, null, session, null, null, null, null, null, null, before, limit);
    }

    private static void requireKept(String field, @Nullable Instant time) {
        if (time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST))) {
            throw new IllegalArgumentException(field + " must be between the years 1970 and 9999");
        }
    }
}
