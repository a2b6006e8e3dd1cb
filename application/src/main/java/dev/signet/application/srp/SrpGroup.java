package dev.signet.application.srp;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.agreement.srp.SRP6StandardGroups;

/** The group of 3072 bits (RFC 5054 appendix A) and what is hashed over its numbers, with SHA-256. */
final class SrpGroup {

    static final BigInteger N = SRP6StandardGroups.rfc5054_3072.getN();

    /** RFC 5054 has 5 for this group; Cognito's clients have the generator of RFC 3526, from where the group comes. */
    static final BigInteger G = BigInteger.TWO;

    static final BigInteger K = new BigInteger(1, hash(pad(N), pad(G)));

    private SrpGroup() {}

    /**
     * A number as it goes into every hash: big-endian and as short as two's complement allows, with a zero byte before a
     * set top bit. RFC 5054 would have it as long as N; Cognito's clients have not.
     */
    static byte[] pad(BigInteger number) {
        return number.toByteArray();
    }

    static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    static byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", missing);
        }
    }
}
