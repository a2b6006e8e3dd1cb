package dev.signet.application.trigger;

import dev.signet.application.outgoing.CallFailed;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.outgoing.StandardSignature;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.TriggerTarget;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Posts a call until there is an answer: signed, and under the same identifier each time, by which the receiver knows a
 * call that it has seen. What tells only of a fault (5xx, 408, 429, a redirect) is no answer.
 */
@Component
class TriggerClient implements AutoCloseable {

    /** What Lambda's limit of claims, 5,000, may come to. */
    static final int MOST_BYTES = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(TriggerClient.class);
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Outgoing outgoing;
    private final OutgoingSettings settings;
    private final TriggerVault vault;
    private final Clock clock;

    TriggerClient(OutgoingSettings settings, TriggerVault vault, Clock clock) {
        this.outgoing = new Outgoing(settings, Line.MOST_AT_ONCE);
        this.settings = settings;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What came back.
     *
     * @param tries how often it was sent
     * @param reply absent where there was no answer
     * @param error why there was none
     */
    record Exchange(
            int tries,
            Outgoing.@Nullable Answer reply,
            @Nullable String error) {

        @Nullable
        Integer status() {
            return reply == null ? null : reply.status();
        }

        Line.Ending ending() {
            if (reply != null) {
                return Line.Ending.ANSWERED;
            }
            return tries == 0 ? Line.Ending.UNTOLD : Line.Ending.SILENT;
        }
    }

    Exchange post(UserPoolId pool, TriggerTarget target, String id, byte[] body) {
        List<byte[]> secrets = vault.secrets(pool, clock.instant());
        if (secrets.isEmpty()) {
            return new Exchange(0, null, "the pool has no secret yet to sign calls with; make one");
        }
        OutgoingUrl url;
        try {
            url = OutgoingUrl.parse(target.url(), settings);
        } catch (IllegalArgumentException notAllowed) {
            LOG.warn("A trigger of {} cannot be called with the settings of this node", pool.value(), notAllowed);
            return new Exchange(0, null, "the settings of this node allow no call there");
        }
        Exchange last = new Exchange(0, null, null);
        for (int attempt = 1; attempt <= target.tries(); attempt++) {
            last = attempt(attempt, url, target, id, body, secrets);
            if (last.error() == null || Thread.currentThread().isInterrupted()) {
                return last;
            }
        }
        return last;
    }

    private Exchange attempt(
            int number, OutgoingUrl url, TriggerTarget target, String id, byte[] body, List<byte[]> secrets) {
        Instant now = clock.instant();
        try {
            Outgoing.Answer reply = outgoing.post(
                    url, StandardSignature.headers(id, now, body, secrets), body, target.timeout(), MOST_BYTES + 1);
            return new Exchange(
                    number, reply, isFault(reply.status()) ? "the receiver answered " + reply.status() : null);
        } catch (CallFailed e) {
            return new Exchange(number, null, e.reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchange(number, null, "nobody waits for the answer any more");
        }
    }

    private static boolean isFault(int status) {
        return status < 200
                || status >= 300 && status < 400
                || status >= 500
                || status == REQUEST_TIMEOUT
                || status == TOO_MANY_REQUESTS;
    }

    @Override
    public void close() throws IOException {
        outgoing.close();
    }
}
