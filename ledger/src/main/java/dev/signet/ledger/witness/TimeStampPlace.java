package dev.signet.ledger.witness;

import dev.signet.ledger.proof.Digest;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/** A time-stamp authority (RFC 3161): it signs that a checkpoint was there at a time, and keeps nothing. */
public final class TimeStampPlace implements Place {

    private static final int NONCE_BITS = 64;

    private final Post post;
    private final TimeStamps stamps;
    private final @Nullable String policy;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param url where it takes requests
     * @param stamps what its tokens are checked by
     * @param policy object identifier of the policy that is asked for; the authority's own where absent
     * @param timeout longest wait for an answer
     */
    public TimeStampPlace(URI url, TimeStamps stamps, @Nullable String policy, Duration timeout) {
        this.post = new Post(url, timeout);
        this.stamps = stamps;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return "time-stamp";
    }

    @Override
    public String target() {
        return post.target();
    }

    @Override
    public byte[] push(Offer offer) throws IOException, InterruptedException {
        try {
            TimeStampRequest request = request(offer.bytes());
            HttpResponse<byte[]> answer = post.send(
                    request.getEncoded(),
                    Map.of("Content-Type", "application/timestamp-query", "Accept", "application/timestamp-reply"));
            if (answer.statusCode() != 200) {
                throw new IOException(Post.quote(answer));
            }
            return token(request, answer.body(), offer.bytes());
        } catch (TSPException e) {
            throw new IOException("its answer is no time stamp for the checkpoint: " + e.getMessage(), e);
        }
    }

    private TimeStampRequest request(byte[] content) throws IOException {
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        if (policy != null) {
            request.setReqPolicy(new ASN1ObjectIdentifier(policy));
        }
        return request.generate(TSPAlgorithms.SHA256, Digest.over(content).bytes(), new BigInteger(NONCE_BITS, random));
    }

    private byte[] token(TimeStampRequest request, byte[] answer, byte[] content) throws IOException, TSPException {
        TimeStampResponse response = new TimeStampResponse(answer);
        response.validate(request); // status, imprint, nonce and policy (RFC 3161 §2.4.2)
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new IOException("it refused: " + response.getStatusString());
        }
        byte[] encoded = token.getEncoded();
        stamps.time(encoded, content);
        return encoded;
    }
}
