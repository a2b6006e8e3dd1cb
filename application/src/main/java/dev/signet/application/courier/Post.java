package dev.signet.application.courier;

import dev.signet.application.outgoing.CallFailed;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.outgoing.OutgoingUrl;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one request to a receiver and says what became of it. */
@Component
public class Post {

    private final Outgoing outgoing;
    private final Clock clock;

    Post(Outgoing outgoing, Clock clock) {
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * Something to be posted.
     *
     * @param type its media type
     */
    public record Letter(Map<String, String> headers, String type, byte[] content) {}

    /**
     * Why a receiver did not take it.
     *
     * @param refused whether it never will
     */
    public record Verdict(String error, boolean refused) {

        /** By the status alone, to be tried again. */
        public static Verdict ofStatus(Outgoing.Answer answer) {
            return new Verdict("the receiver answered " + answer.status(), false);
        }
    }

    /** Posts; {@code judge} is asked about an answer that is no 2xx. Without a URL no call is made. */
    public Attempt send(@Nullable OutgoingUrl url, Letter letter, Function<Outgoing.Answer, Verdict> judge)
            throws InterruptedException {
        if (url == null) {
            return new Attempt(null, "the settings of this node allow no call there", false, 0, 0, clock.instant());
        }
        long begin = System.nanoTime();
        try {
            Outgoing.Answer answer = outgoing.post(url, letter.headers(), letter.type(), letter.content());
            @Nullable Verdict verdict = answer.accepted() ? null : judge.apply(answer);
            return new Attempt(
                    answer.status(),
                    verdict == null ? null : verdict.error(),
                    verdict != null && verdict.refused(),
                    millis(begin),
                    answer.retryAfter(),
                    clock.instant());
        } catch (CallFailed e) {
            return new Attempt(null, e.reason(), false, millis(begin), 0, clock.instant());
        }
    }

    private static int millis(long begin) {
        return (int) ((System.nanoTime() - begin) / 1_000_000);
    }
}
