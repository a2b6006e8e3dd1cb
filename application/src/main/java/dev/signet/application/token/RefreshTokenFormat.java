package dev.signet.application.token;

import dev.signet.application.token.PresentedRefreshToken.Malformed;
import dev.signet.application.token.PresentedRefreshToken.WellFormed;
import dev.signet.domain.session.RefreshTokenId;
import dev.signet.domain.session.SessionId;
import dev.signet.ledger.vault.KeyedHash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Refresh tokens: {@code signet_rt_} and base64url of version 1 ‖ session UUID (16) ‖ random (32) ‖ MAC (16). The MAC
 * costs a made-up token its look-up, and makes a well-formed token that is no longer known a proof of reuse. The random
 * part alone names the token, by its SHA-256.
 */
@Component
public class RefreshTokenFormat {

    /** What every refresh token begins with, so that scanners for leaked secrets know it. */
    public static final String PREFIX = "signet_rt_";

    private static final byte VERSION = 1;
    private static final int SESSION_BYTES = 16;
    private static final int RANDOM_BYTES = 32;
    private static final int MAC_BYTES = 16;
    private static final int SIGNED_BYTES = 1 + SESSION_BYTES + RANDOM_BYTES;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{87}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final UnaryOperator<byte[]> mac;
    private final SecureRandom random;

    @Autowired
    RefreshTokenFormat(KeyedHash hash, SecureRandom random) {
        this(signed -> hash.of("refresh token", "mac", signed), random);
    }

    /** {@code mac} gives 16 bytes or more that nobody else can give. */
    RefreshTokenFormat(UnaryOperator<byte[]> mac, SecureRandom random) {
        this.mac = mac;
        this.random = random;
    }

    /** A new token of a session. */
    public RefreshToken make(SessionId session) {
        byte[] own = new byte[RANDOM_BYTES];
        random.nextBytes(own);
        UUID uuid = session.uuid();
        byte[] signed = ByteBuffer.allocate(SIGNED_BYTES)
                .put(VERSION)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .put(own)
                .array();
        byte[] token = ByteBuffer.allocate(SIGNED_BYTES + MAC_BYTES)
                .put(signed)
                .put(mac.apply(signed), 0, MAC_BYTES)
                .array();
        return new RefreshToken(PREFIX + BASE64.encodeToString(token), name(own));
    }

    /** What {@code presented} is. Reads nothing but the vault's key, which every node has at hand. */
    public PresentedRefreshToken parse(String presented) {
        if (!FORM.matcher(presented).matches()) {
            return new Malformed();
        }
        String encoded = presented.substring(PREFIX.length());
        byte[] token = Base64.getUrlDecoder().decode(encoded);
        byte[] signed = Arrays.copyOf(token, SIGNED_BYTES);
        byte[] expected = Arrays.copyOf(mac.apply(signed), MAC_BYTES);
        byte[] written = Arrays.copyOfRange(token, SIGNED_BYTES, SIGNED_BYTES + MAC_BYTES);
        boolean canonical = BASE64.encodeToString(token).equals(encoded);
        if (token[0] != VERSION || !canonical || !MessageDigest.isEqual(expected, written)) {
            return new Malformed();
        }
        ByteBuffer fields = ByteBuffer.wrap(signed, 1, SESSION_BYTES);
        SessionId session = SessionId.of(new UUID(fields.getLong(), fields.getLong()));
        return new WellFormed(session, name(Arrays.copyOfRange(signed, 1 + SESSION_BYTES, SIGNED_BYTES)));
    }

    private static RefreshTokenId name(byte[] own) {
        try {
            return new RefreshTokenId(
                    BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(own)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
