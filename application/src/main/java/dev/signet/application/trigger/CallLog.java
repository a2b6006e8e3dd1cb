package dev.signet.application.trigger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.trigger.TriggerCallId;
import dev.signet.domain.trigger.TriggerCommand.RecordTriggerCall;
import dev.signet.domain.trigger.TriggerEvent.TriggerCalled;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Puts calls on record: an event, and a row for looking into what goes wrong. Whoever has proved nothing gets so many
 * calls an hour recorded singly from one source, so that strangers cannot fill the ledger; further ones are counted, and
 * the next record of this node says how many those were.
 */
@Component
class CallLog {

    /** How long a row is kept. */
    static final Duration KEPT = Duration.ofDays(3);

    private static final int SINGLE_PER_SOURCE_AND_HOUR = 1000;
    private static final int SOURCES = 100_000;
    private static final int LONGEST_BODY = 16_384;
    private static final int ROWS_BETWEEN_CLEANINGS = 500;

    private final Atomically atomically;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong unrecorded = new AtomicLong();
    private final AtomicInteger rows = new AtomicInteger();
    private final Cache<String, AtomicInteger> recorded = Caffeine.newBuilder()
            .maximumSize(SOURCES)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    CallLog(Atomically atomically, Commands commands, JdbcClient jdbc, Clock clock) {
        this.atomically = atomically;
        this.commands = commands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(
            TriggerCallId call,
            Question question,
            Verdict<?> verdict,
            int tries,
            int millis,
            @Nullable Integer status) {
        if (!question.whom().proved()
                && isTooMuchFrom(question.occasion().caller().network())) {
            unrecorded.incrementAndGet();
            return;
        }
        Instant now = clock.instant();
        UserId user = question.whom().user();
        JsonNode answer = verdict.body();
        TriggerCalled called = new TriggerCalled(
                call,
                question.occasion().pool(),
                question.source(),
                user,
                verdict.outcome(),
                tries,
                millis,
                status == null ? 0 : status,
                user == null ? null : kept(user, question.envelope()),
                user == null || answer == null ? null : kept(user, answer),
                unrecorded.getAndSet(0),
                now);
        atomically.run(() -> {
            commands.send(
                    new RecordTriggerCall(called),
                    new Context(
                            question.occasion().tenant(),
                            question.occasion().pool(),
                            question.occasion().caller(),
                            user));
            insert(called, verdict.error());
        });
        if (rows.incrementAndGet() % ROWS_BETWEEN_CLEANINGS == 0) {
            jdbc.sql("delete from delivery.trigger_call where at < :before")
                    .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private boolean isTooMuchFrom(String source) {
        return recorded.get(source, _ -> new AtomicInteger()).incrementAndGet() > SINGLE_PER_SOURCE_AND_HOUR;
    }

    private static Personal<String> kept(UserId user, JsonNode body) {
        String text = Question.keepable(body).toString();
        return Personal.of(user, text.length() <= LONGEST_BODY ? text : text.substring(0, LONGEST_BODY) + "…");
    }

    private void insert(TriggerCalled called, @Nullable String error) {
        jdbc.sql("""
                insert into delivery.trigger_call
                    (id, pool, source, trigger, outcome, tries, millis, status, error, at)
                values (:id, :pool, :source, :trigger, :outcome, :tries, :millis, :status, :error, :at)
                """)
                .param("id", called.call().value())
                .param("pool", called.pool().value())
                .param("source", called.source().name())
                .param("trigger", called.source().trigger().name())
                .param("outcome", called.outcome().name())
                .param("tries", called.tries())
                .param("millis", called.millis())
                .param("status", called.status() == 0 ? null : called.status())
                .param("error", error)
                .param("at", called.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
