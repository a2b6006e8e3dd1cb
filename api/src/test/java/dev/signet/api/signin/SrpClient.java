package dev.signet.api.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of SRP as Cognito's libraries have it, written by their rules and by nothing of ours. */
public final class SrpClient {

    private static final BigInteger N = new BigInteger(
            "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
                    + "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                    + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F"
                    + "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
                    + "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
                    + "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
                    + "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
                    + "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
            16);

    private static final BigInteger G = BigInteger.TWO;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ENGLISH);

    private final String group;
    private final BigInteger a = new BigInteger(1024, new SecureRandom());

    /** For the users of a pool, or for devices of that group. */
    public SrpClient(String poolOrGroup) {
        this.group = poolOrGroup.substring(poolOrGroup.indexOf('_') + 1);
    }

    /** The number with which it begins. */
    public String srpA() {
        return G.modPow(a, N).toString(16);
    }

    /** The proof, by the names that clients send it under. */
    public Map<String, String> proof(Map<String, String> challenge, String user, String password, Instant now) {
        String timestamp = TIMESTAMP.format(now.atZone(ZoneOffset.UTC));
        byte[] block = Base64.getDecoder().decode(challenge.get("SECRET_BLOCK"));
        byte[] key = key(number(challenge, "SALT"), number(challenge, "SRP_B"), user, password);
        return Map.of(
                "PASSWORD_CLAIM_SECRET_BLOCK", challenge.get("SECRET_BLOCK"),
                "PASSWORD_CLAIM_SIGNATURE",
                        Base64.getEncoder()
                                .encodeToString(hmac(
                                        key,
                                        group.getBytes(UTF_8),
                                        user.getBytes(UTF_8),
                                        block,
                                        timestamp.getBytes(UTF_8))),
                "TIMESTAMP", timestamp);
    }

    /** What a device tells of a secret that it made: the verifier, as base64. */
    public String verifier(byte[] salt, String user, String password) {
        return Base64.getEncoder()
                .encodeToString(
                        G.modPow(x(new BigInteger(1, salt), user, password), N).toByteArray());
    }

    private byte[] key(BigInteger salt, BigInteger serverPublic, String user, String password) {
        BigInteger k = new BigInteger(1, sha(N.toByteArray(), G.toByteArray()));
        BigInteger u = new BigInteger(1, sha(G.modPow(a, N).toByteArray(), serverPublic.toByteArray()));
        BigInteger x = x(salt, user, password);
        BigInteger base = serverPublic.subtract(k.multiply(G.modPow(x, N))).mod(N);
        BigInteger shared = base.modPow(a.add(u.multiply(x)), N);
        byte[] extracted = hmac(u.toByteArray(), shared.toByteArray());
        return Arrays.copyOf(hmac(extracted, "Caldera Derived Key".getBytes(UTF_8), new byte[] {1}), 16);
    }

    private BigInteger x(BigInteger salt, String user, String password) {
        return new BigInteger(1, sha(salt.toByteArray(), sha((group + user + ":" + password).getBytes(UTF_8))));
    }

    private static BigInteger number(Map<String, String> challenge, String name) {
        return new BigInteger(challenge.get(name), 16);
    }

    private static byte[] sha(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
