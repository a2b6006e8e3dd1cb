package dev.signet.application.trigger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.command.Identifiers;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.trigger.TriggerClient.Exchange;
import dev.signet.application.trigger.Verdict.Reader;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerCallId;
import dev.signet.domain.trigger.TriggerFailure;
import dev.signet.domain.trigger.TriggerOutcome;
import dev.signet.domain.trigger.TriggerTarget;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks triggers, and makes of what comes back an answer or a refusal. A refusal is an answer and always holds; what no
 * answer means is a setting of each trigger. Each call is on record before anything is made of it.
 */
@Component
class Triggers {

    private static final int LINES = 10_000;

    private final TriggerClient client;
    private final CallLog log;
    private final Identifiers identifiers;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Cache<String, Line> lines = Caffeine.newBuilder()
            .maximumSize(LINES)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Triggers(TriggerClient client, CallLog log, Identifiers identifiers, MeterRegistry meters, Clock clock) {
        this.client = client;
        this.log = log;
        this.identifiers = identifiers;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Asks, with the usual envelope.
     *
     * @return nothing where the pool does not want it asked, or it gave no answer and that is to mean nothing
     * @throws TriggerRefused where it said no, or gave no answer and that is to mean no
     * @throws IllegalStateException within a transaction, which would be held for as long as somebody else pleases
     */
    <T> Optional<T> ask(Question question, Reader<T> reader) {
        return ask(question, "1", reader);
    }

    /** The same with that version of the envelope. */
    <T> Optional<T> ask(Question question, String version, Reader<T> reader) {
        Trigger trigger = question.source().trigger();
        return question.occasion()
                .settings()
                .target(trigger)
                .flatMap(target -> ask(question, version, reader, trigger, target));
    }

    private <T> Optional<T> ask(
            Question question, String version, Reader<T> reader, Trigger trigger, TriggerTarget target) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no trigger is asked within a transaction");
        }
        String pool = question.occasion().pool().value();
        Line line = lines.get(pool + " " + trigger + " " + target.url(), _ -> new Line());
        return switch (line.enter(clock.instant())) {
            case Line.Admission.Go _ -> judge(through(line, question, version, reader, target), trigger, target);
            case Line.Admission.Full _ ->
                passed(question, "as many calls as may be are waiting", target, new TriggerRefused.TooSlow(trigger));
            case Line.Admission.Closed closed ->
                passed(
                        question,
                        "it is cut off after too many calls without an answer",
                        target,
                        new TriggerRefused.CutOff(trigger, closed.remaining()));
        };
    }

    private <T> Verdict<T> through(
            Line line, Question question, String version, Reader<T> reader, TriggerTarget target) {
        long begin = System.nanoTime();
        Line.Ending ending = Line.Ending.UNTOLD;
        TriggerCallId call;
        Exchange exchange;
        Verdict<T> verdict;
        try {
            call = TriggerCallId.of(identifiers.next());
            byte[] body = question.envelope(version).toString().getBytes(UTF_8);
            exchange = client.post(question.occasion().pool(), target, call.value(), body);
            ending = exchange.ending();
            Outgoing.Answer reply = exchange.reply();
            verdict = exchange.error() != null || reply == null
                    ? Verdict.unreachable(String.valueOf(exchange.error()))
                    : Verdict.of(reply, reader);
        } finally {
            line.done(ending, clock.instant());
        }
        long nanos = System.nanoTime() - begin;
        count(question, verdict.outcome(), nanos);
        log.record(call, question, verdict, exchange.tries(), (int) (nanos / 1_000_000), exchange.status());
        return verdict;
    }

    private static <T> Optional<T> judge(Verdict<T> verdict, Trigger trigger, TriggerTarget target) {
        return switch (verdict.outcome()) {
            case ANSWERED -> Optional.ofNullable(verdict.value());
            case REFUSED -> throw new TriggerRefused.SaidNo(trigger, String.valueOf(verdict.words()));
            case INVALID -> open(target, new TriggerRefused.InvalidAnswer(trigger, String.valueOf(verdict.error())));
            case UNREACHABLE -> open(target, new TriggerRefused.Unreachable(trigger));
        };
    }

    private <T> Optional<T> passed(Question question, String why, TriggerTarget target, TriggerRefused refusal) {
        count(question, TriggerOutcome.UNREACHABLE, 0);
        log.record(TriggerCallId.of(identifiers.next()), question, Verdict.unreachable(why), 0, 0, null);
        return open(target, refusal);
    }

    private static <T> Optional<T> open(TriggerTarget target, TriggerRefused refusal) {
        if (target.onFailure() == TriggerFailure.CLOSED) {
            throw refusal;
        }
        return Optional.empty();
    }

    private void count(Question question, TriggerOutcome outcome, long nanos) {
        meters.timer("signet.triggers", "trigger", question.source().trigger().title(), "outcome", outcome.name())
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
