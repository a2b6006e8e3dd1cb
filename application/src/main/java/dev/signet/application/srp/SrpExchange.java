package dev.signet.application.srp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The numbers of one proof, from the client's first word to its last. What it gives is pure computation of some
 * milliseconds, so it belongs on the hashing threads.
 *
 * @param clientPublic A, as the client sent it; that it is a multiple of N is refused at the proof, as at AWS
 * @param serverSecret b, known to nobody else and used once
 * @param serverPublic B
 */
public record SrpExchange(BigInteger clientPublic, BigInteger serverSecret, BigInteger serverPublic) {

    /** RFC 5054 §2.5.3 asks for 256 bits at least; the group is not worth more than 128 bits of strength. */
    private static final int SECRET_BYTES = 32;

    private static final byte[] KEY_INFO = "Caldera Derived Key\1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 16;

    /** Answers the client's number with one of our own; one power. */
    public static SrpExchange begin(BigInteger clientPublic, SrpVerifier verifier, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        BigInteger answer;
        BigInteger number;
        do {
            random.nextBytes(secret);
            secret[0] |= (byte) 0x80;
            number = new BigInteger(1, secret);
            answer = answer(verifier, number);
        } while (answer.signum() == 0);
        return new SrpExchange(clientPublic, number, answer);
    }

    /** What goes out for the server's secret. */
    static BigInteger answer(SrpVerifier verifier, BigInteger secret) {
        return SrpGroup.K
                .multiply(verifier.value())
                .add(SrpGroup.G.modPow(secret, SrpGroup.N))
                .mod(SrpGroup.N);
    }

    /**
     * Whether whoever signed knew the password; two powers, whatever the answer, and a comparison that takes the same
     * time either way.
     *
     * @param block the secret block as it went out, decoded
     * @param timestamp as it came in, to the letter
     */
    public boolean proves(SrpVerifier verifier, SrpName name, byte[] block, String timestamp, byte[] signature) {
        byte[] expected = SrpGroup.mac(key(verifier), name.bytes(), block, timestamp.getBytes(StandardCharsets.UTF_8));
        boolean honest = clientPublic.mod(SrpGroup.N).signum() != 0;
        return MessageDigest.isEqual(expected, signature) & honest;
    }

    byte[] key(SrpVerifier verifier) {
        BigInteger u = new BigInteger(1, SrpGroup.hash(SrpGroup.pad(clientPublic), SrpGroup.pad(serverPublic)));
        byte[] extracted = SrpGroup.mac(SrpGroup.pad(u), SrpGroup.pad(shared(verifier, u)));
        return Arrays.copyOf(SrpGroup.mac(extracted, KEY_INFO), KEY_BYTES);
    }

    BigInteger shared(SrpVerifier verifier, BigInteger u) {
        return clientPublic
                .multiply(verifier.value().modPow(u, SrpGroup.N))
                .mod(SrpGroup.N)
                .modPow(serverSecret, SrpGroup.N);
    }

    /** B as it is told: hexadecimal, lower case, without leading zeros. */
    public String serverPublicText() {
        return serverPublic.toString(16);
    }

    /** None of the numbers. */
    @Override
    public String toString() {
        return "SrpExchange";
    }
}
