package dev.signet.ledger.witness;

import dev.signet.ledger.proof.Digest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that takes a checkpoint by POST, as it is. The digest of the checkpoint goes with it as the
 * {@code Idempotency-Key}: the same one may come twice. It answers 2xx where it keeps it, and 409 where it has kept
 * something that the checkpoint contradicts.
 */
public final class HttpPlace implements Place {

    private static final byte[] NOTHING = {};
    private static final int CONFLICT = 409;

    private final Post post;
    private final @Nullable String authorization;

    /**
     * @param url where
     * @param authorization value of the header of that name, where one is asked for
     * @param timeout longest wait for an answer
     */
    public HttpPlace(URI url, @Nullable String authorization, Duration timeout) {
        this.post = new Post(url, timeout);
        this.authorization = authorization;
    }

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public String target() {
        return post.target();
    }

    @Override
    public byte[] push(Offer offer) throws IOException, Contradicted, InterruptedException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "text/plain; charset=utf-8");
        headers.put("Idempotency-Key", Digest.over(offer.bytes()).toString());
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        HttpResponse<byte[]> answer = post.send(offer.bytes(), headers);
        if (answer.statusCode() == CONFLICT) {
            throw new Contradicted(Post.quote(answer));
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(Post.quote(answer));
        }
        return NOTHING;
    }
}
