package dev.signet.application.signin;

import dev.signet.application.password.HashingPool;
import dev.signet.application.signin.SignInRefused.AnswerUnreadable;
import dev.signet.application.signin.SignInRefused.TimestampOff;
import dev.signet.application.srp.SrpExchange;
import dev.signet.application.srp.SrpName;
import dev.signet.application.srp.SrpText;
import dev.signet.application.srp.SrpVerifier;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.vault.KeyedHash;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The two steps of SRP that are the same for the password of a user and for the secret of a device. The powers are
 * computed on the hashing threads, so that a flood is refused and does not take the node.
 */
@Component
class SrpProof {

    private final HashingPool pool;
    private final KeyedHash hash;
    private final SecureRandom random;

    SrpProof(HashingPool pool, KeyedHash hash, SecureRandom random) {
        this.pool = pool;
        this.hash = hash;
        this.random = random;
    }

    /** The verifier of somebody who is not there: the same each time for the name, and like any other. */
    SrpVerifier ofNobody(UserPoolId house, byte[] name) {
        return SrpVerifier.ofNobody(ByteBuffer.allocate(64)
                .put(hash.of(house.value(), "srp-salt", name))
                .put(hash.of(house.value(), "srp-verifier", name))
                .array());
    }

    /**
     * Answers the client's number with one of our own.
     *
     * @throws AnswerUnreadable where the client sent none
     */
    SrpExchange begin(Step step, SrpVerifier verifier) {
        BigInteger number = SrpText.number(step.require(AnswerNames.SRP_A))
                .orElseThrow(() -> new AnswerUnreadable(AnswerNames.SRP_A));
        return pool.run(() -> SrpExchange.begin(number, verifier, random));
    }

    /**
     * Whether the client knew the secret behind the verifier.
     *
     * @throws AnswerUnreadable where what it sent is none of what it says
     * @throws TimestampOff where it knew the secret and not the time
     */
    boolean isRight(Step step, SrpExchange exchange, SrpVerifier verifier, SrpName name) {
        byte[] block = decoded(step, AnswerNames.SECRET_BLOCK);
        byte[] signature = decoded(step, AnswerNames.SIGNATURE);
        String timestamp = step.require(AnswerNames.TIMESTAMP);
        boolean right = pool.run(() -> exchange.proves(verifier, name, block, timestamp, signature));
        if (right && !SrpText.isRecent(timestamp, step.now())) {
            throw new TimestampOff();
        }
        return right;
    }

    private static byte[] decoded(Step step, String name) {
        try {
            return Base64.getDecoder().decode(step.require(name));
        } catch (IllegalArgumentException other) {
            throw new AnswerUnreadable(name);
        }
    }

    /** The numbers as they travel sealed with the client. */
    static byte[] state(SrpExchange exchange) {
        byte[] client = exchange.clientPublic().toByteArray();
        byte[] secret = exchange.serverSecret().toByteArray();
        byte[] server = exchange.serverPublic().toByteArray();
        return ByteBuffer.allocate(6 + client.length + secret.length + server.length)
                .putShort((short) client.length)
                .put(client)
                .putShort((short) secret.length)
                .put(secret)
                .putShort((short) server.length)
                .put(server)
                .array();
    }

    /** What {@link #state} wrote. */
    static SrpExchange exchange(byte[] state) {
        ByteBuffer buffer = ByteBuffer.wrap(state);
        return new SrpExchange(number(buffer), number(buffer), number(buffer));
    }

    private static BigInteger number(ByteBuffer from) {
        byte[] bytes = new byte[from.getShort()];
        from.get(bytes);
        return new BigInteger(bytes);
    }
}
