package dev.signet.api.rest.export;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.Purpose;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.export.Selection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants exported: everything of the pool, or one user, one session, a range of positions or of time.
 *
 * @param why the purpose, which stays in the history for ever: it names no person
 * @param personal whether personal data is opened
 * @param olderCheckpoints sizes of checkpoints that somebody has kept, for the file to be held against
 */
public record ExportDraft(
        String why,
        @Nullable UserId user,
        @Nullable SessionId session,
        @Nullable Long fromPosition,
        @Nullable Long untilPosition,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean personal,
        @Nullable List<Long> olderCheckpoints) {

    private static final int MOST_OLDER = 100;

    /** @throws DoorRefused naming the field that cannot be asked like that */
    public ExportDraft {
        Purpose.require(why);
        if (olderCheckpoints != null && olderCheckpoints.size() > MOST_OLDER) {
            throw new DoorRefused(DoorError.INVALID_VALUE, "Name at most 100 older checkpoints.", "older_checkpoints");
        }
    }

    Selection selection(Instant now) {
        boolean byPosition = fromPosition != null || untilPosition != null;
        boolean byTime = from != null || until != null;
        if (Stream.of(user != null, session != null, byPosition, byTime)
                        .filter(one -> one)
                        .count()
                > 1) {
            throw new DoorRefused(
                    DoorError.INVALID_VALUE,
                    "Select by user, by session, by positions or by time: by one of them only.",
                    null);
        }
        if (user != null) {
            return new Selection.User(user.value());
        }
        if (session != null) {
            return new Selection.Session(session.value());
        }
        if (byPosition) {
            long first = requireNonNullElse(fromPosition, 0L);
            long behind = requireNonNullElse(untilPosition, Long.MAX_VALUE);
            require(first >= 0 && first <= behind, "until_position");
            return new Selection.Positions(first, behind);
        }
        if (byTime) {
            Instant first = requireNonNullElse(from, Instant.EPOCH).truncatedTo(ChronoUnit.MICROS);
            Instant behind = requireNonNullElse(until, now).truncatedTo(ChronoUnit.MICROS);
            require(!behind.isBefore(first), "until");
            return new Selection.Times(first, behind);
        }
        return new Selection.Everything();
    }

    private static void require(boolean range, String field) {
        if (!range) {
            throw new DoorRefused(DoorError.INVALID_VALUE, "A range ends no earlier than it begins.", field);
        }
    }
}
