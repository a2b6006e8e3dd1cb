package dev.signet.api.rest.revocation;

import dev.signet.api.rest.access.Standing;
import dev.signet.api.rest.json.RestJson;
import dev.signet.application.revocation.Follower;
import dev.signet.application.revocation.RevocationRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events (HTML Living Standard §9.2): the answers that long polling would give one after the other, each
 * with its position as its identifier. Where nothing is revoked, an empty one comes now and then and says so: a comment
 * would keep the line open too, but nobody could tell from it how fresh their knowledge is. The request's own thread
 * writes; it is a virtual one.
 */
@Component
class RevocationStream {

    /** For how long nothing is said at most. */
    static final Duration QUIET = Duration.ofSeconds(5);

    /** No entry is given to a credential that has been no good for longer. */
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(RevocationStream.class);
    private static final String RETRY = ": revocations\nretry: 1000\n\n";

    private final RevocationDesk desk;
    private final OpenStreams streams;
    private final JsonMapper json = RestJson.mapper();

    RevocationStream(RevocationDesk desk, OpenStreams streams) {
        this.desk = desk;
        this.streams = streams;
    }

    /**
     * Goes on until the client leaves, its credential is no good any more or the node stops.
     *
     * @param lastEventId the position to go on from, as a client that was cut off sends it; wins over {@code after}
     * @throws RevocationRefused where it cannot begin
     */
    void serve(
            Follower follower,
            long after,
            @Nullable String lastEventId,
            Standing standing,
            HttpServletResponse response)
            throws InterruptedException {
        FeedRequest first = FeedRequest.of(lastEventId == null ? after : position(lastEventId), 0);
        try (OpenStreams.Open _ = streams.enter(follower.credential())) {
            FeedBody body = desk.answer(follower.reach(), first);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no"); // nginx would keep events back
            OutputStream out = response.getOutputStream();
            write(out, RETRY);
            write(out, event(body));
            follow(follower, body, standing, out);
        } catch (IOException left) {
            LOG.debug("a stream of revocations ended at the other side", left);
        }
    }

    private void follow(Follower follower, FeedBody last, Standing standing, OutputStream out)
            throws IOException, InterruptedException {
        FeedBody body = last;
        long checked = System.nanoTime();
        while (desk.isOpen()) {
            body = desk.answer(follower.reach(), new FeedRequest(body.position(), body.more() ? Duration.ZERO : QUIET));
            if (System.nanoTime() - checked > TRUSTED.toNanos()) {
                if (!standing.holds()) {
                    return;
                }
                checked = System.nanoTime();
            }
            write(out, event(body));
        }
    }

    private String event(FeedBody body) {
        return "id: " + body.position() + "\nevent: revocations\ndata: " + json.writeValueAsString(body) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static long position(String lastEventId) {
        try {
            return Long.parseLong(lastEventId);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Last-Event-ID must be the id of an event of this stream");
        }
    }
}
