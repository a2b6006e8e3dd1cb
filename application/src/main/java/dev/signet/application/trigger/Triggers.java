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
import org.jspecify.annotations.Nullable;
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
        try {
            Verdict<T> verdict =
                    askBy(question, target.url(), call -> post(call.value(), question, version, reader, target));
            return judge(verdict, trigger, target);
        } catch (TriggerRefused.CutOff | TriggerRefused.TooSlow notAsked) {
            return open(target, notAsked);
        }
    }

    /**
     * Has a message sent; whatever else is said than no counts as having sent it.
     *
     * @param id of the message, under which it is posted however often it is tried
     * @return false where there was no answer, and Signet may send it itself
     * @throws TriggerRefused where it said no, or gave no answer and that is to mean no
     */
    boolean send(Question question, String id) {
        Trigger trigger = question.source().trigger();
        TriggerTarget target = question.occasion()
                .settings()
                .target(trigger)
                .orElseThrow(() -> new IllegalStateException("no target"));
        try {
            Verdict<Boolean> verdict = askBy(question, target.url(), _ -> {
                Asked<Boolean> asked = post(id, question, "1", _ -> true, target);
                return new Asked<>(asked.verdict().taken(true), asked.tries(), asked.status(), asked.ending());
            });
            return judge(verdict, trigger, target).isPresent();
        } catch (TriggerRefused.CutOff | TriggerRefused.TooSlow notAsked) {
            return open(target, notAsked).isPresent();
        }
    }

    /** One way of asking. */
    interface Way<T> {
        /** Asks, by that name of the call. */
        Asked<T> ask(TriggerCallId call);
    }

    /**
     * What asking came to.
     *
     * @param tries how often something was sent
     * @param status HTTP status of the last answer; absent where there was none
     */
    record Asked<T>(Verdict<T> verdict, int tries, @Nullable Integer status, Line.Ending ending) {}

    /**
     * Asks in any way: as many at a time as may be, not where nobody has answered for a while, and on record.
     *
     * @param whither whom; those who are asked there share a line
     * @throws TriggerRefused.CutOff where nobody has answered for a while
     * @throws TriggerRefused.TooSlow where as many wait as may
     * @throws IllegalStateException within a transaction
     */
    <T> Verdict<T> askBy(Question question, String whither, Way<T> way) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no trigger is asked within a transaction");
        }
        Trigger trigger = question.source().trigger();
        String pool = question.occasion().pool().value();
        Line line = lines.get(pool + " " + trigger + " " + whither, _ -> new Line());
        return switch (line.enter(clock.instant())) {
            case Line.Admission.Go _ -> through(line, question, way);
            case Line.Admission.Full _ -> {
                passed(question, "as many calls as may be are waiting");
                throw new TriggerRefused.TooSlow(trigger);
            }
            case Line.Admission.Closed closed -> {
                passed(question, "it is cut off after too many calls without an answer");
                throw new TriggerRefused.CutOff(trigger, closed.remaining());
            }
        };
    }

    private <T> Asked<T> post(String id, Question question, String version, Reader<T> reader, TriggerTarget target) {
        byte[] body = question.envelope(version).toString().getBytes(UTF_8);
        Exchange exchange = client.post(question.occasion().pool(), target, id, body);
        Outgoing.Answer reply = exchange.reply();
        Verdict<T> verdict = exchange.error() != null || reply == null
                ? Verdict.unreachable(String.valueOf(exchange.error()))
                : Verdict.of(reply, reader);
        return new Asked<>(verdict, exchange.tries(), exchange.status(), exchange.ending());
    }

    private <T> Verdict<T> through(Line line, Question question, Way<T> way) {
        long begin = System.nanoTime();
        Line.Ending ending = Line.Ending.UNTOLD;
        TriggerCallId call;
        Asked<T> asked;
        try {
            call = TriggerCallId.of(identifiers.next());
            asked = way.ask(call);
            ending = asked.ending();
        } finally {
            line.done(ending, clock.instant());
        }
        long nanos = System.nanoTime() - begin;
        count(question, asked.verdict().outcome(), nanos);
        log.record(call, question, asked.verdict(), asked.tries(), (int) (nanos / 1_000_000), asked.status());
        return asked.verdict();
    }

    private static <T> Optional<T> judge(Verdict<T> verdict, Trigger trigger, TriggerTarget target) {
        return switch (verdict.outcome()) {
            case ANSWERED -> Optional.ofNullable(verdict.value());
            case REFUSED -> throw new TriggerRefused.SaidNo(trigger, String.valueOf(verdict.words()));
            case INVALID -> open(target, new TriggerRefused.InvalidAnswer(trigger, String.valueOf(verdict.error())));
            case UNREACHABLE -> open(target, new TriggerRefused.Unreachable(trigger));
        };
    }

    private void passed(Question question, String why) {
        count(question, TriggerOutcome.UNREACHABLE, 0);
        log.record(TriggerCallId.of(identifiers.next()), question, Verdict.unreachable(why), 0, 0, null);
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
