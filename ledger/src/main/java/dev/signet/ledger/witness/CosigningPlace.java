package dev.signet.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.note.CosignerKey;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.ConsistencyProof;
import dev.signet.ledger.proof.Hash;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A witness (C2SP tlog-witness): it takes a checkpoint only with a proof that the tree grew out of the one that it took
 * before, and signs that it did. What is kept of it is the checkpoint with both signatures.
 */
public final class CosigningPlace implements Place {

    private static final String ADD = "add-checkpoint";
    private static final int GOOD = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Post post;
    private final CosignerKey key;
    private final Trees trees;

    /**
     * @param url prefix of the witness, behind which {@code add-checkpoint} follows
     * @param key its key
     * @param timeout longest wait for an answer
     * @param trees the ledger, for proofs
     */
    public CosigningPlace(URI url, CosignerKey key, Duration timeout, Trees trees) {
        this.post = new Post(URI.create(url.toString().replaceAll("/+$", "") + "/" + ADD), timeout);
        this.key = key;
        this.trees = trees;
    }

    @Override
    public String kind() {
        return "witness";
    }

    @Override
    public String target() {
        return post.target();
    }

    @Override
    public byte[] push(Offer offer) throws IOException, Contradicted, InterruptedException {
        HttpResponse<byte[]> answer = add(offer, offer.sent());
        if (answer.statusCode() == CONFLICT) {
            answer = add(offer, known(answer, offer));
        }
        return switch (answer.statusCode()) {
            case GOOD -> cosigned(offer, answer).toString().getBytes(UTF_8);
            case CONFLICT -> throw new IOException("it has taken another checkpoint meanwhile");
            case UNPROCESSABLE ->
                throw new Contradicted("the witness has kept leaves of %s that are not those of the ledger; %s"
                        .formatted(offer.checkpoint().origin(), Post.quote(answer)));
            default -> throw new IOException(Post.quote(answer));
        };
    }

    private HttpResponse<byte[]> add(Offer offer, long old) throws IOException, InterruptedException {
        long size = offer.checkpoint().size();
        List<Hash> proof = old == 0 || old == size
                ? List.of()
                : ConsistencyProof.of(
                                old,
                                size,
                                trees.hashes(offer.checkpoint().origin().tree(), size))
                        .path();
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        body.append('\n').append(offer.note());
        return post.send(body.toString().getBytes(UTF_8), Map.of("Content-Type", "text/plain; charset=utf-8"));
    }

    /** What the witness took last, which it answers where it is not what was thought. */
    private static long known(HttpResponse<byte[]> answer, Offer offer) throws IOException, Contradicted {
        String size = new String(answer.body(), UTF_8).strip();
        if (!size.matches("0|[1-9]\\d{0,17}")) {
            throw new IOException(Post.quote(answer));
        }
        long known = Long.parseLong(size);
        if (known > offer.checkpoint().size()) {
            throw new Contradicted("the witness has signed a checkpoint of %d leaves of %s, and the ledger has %d"
                    .formatted(
                            known,
                            offer.checkpoint().origin(),
                            offer.checkpoint().size()));
        }
        return known;
    }

    private SignedNote cosigned(Offer offer, HttpResponse<byte[]> answer) throws IOException {
        try {
            SignedNote both = offer.note().withLines(new String(answer.body(), UTF_8));
            if (key.signedAt(both).isPresent()) {
                return both;
            }
        } catch (MalformedNote e) {
            throw new IOException("its answer is no signature: " + e.getMessage(), e);
        }
        throw new IOException("it has not signed the checkpoint with the key " + key.name());
    }
}
