package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.vault.Vault;
import dev.signet.ledger.vault.VaultException.SealBroken;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The state of a sign-in between two steps. It travels sealed with the client, and names pool and client, so that any
 * node takes the next step and nothing is stored for whoever never comes back. It is text in standard Base64, so that it may
 * also travel as the SECRET_BLOCK of SRP.
 */
@Component
class SealedStep {

    /** The most bytes that a factor may leave; with them the text stays within Cognito's 2048 characters. */
    static final int MOST_STATE = 960;

    private static final String PURPOSE = "challenge";
    private static final byte[] BOUND_TO = "step".getBytes(StandardCharsets.US_ASCII);
    private static final int NAMES = 4 * Long.BYTES;

    private final Vault vault;

    SealedStep(Vault vault) {
        this.vault = vault;
    }

    String seal(SignInCandidate.House house, Pending pending) {
        if (pending.state().length > MOST_STATE) {
            throw new IllegalStateException(pending.challenge() + " leaves more state than can travel");
        }
        byte[] state = PendingFormat.write(pending);
        ByteBuffer named = ByteBuffer.allocate(NAMES + state.length);
        put(named, house.pool().uuid());
        put(named, house.client().uuid());
        named.put(state);
        return Base64.getEncoder().encodeToString(vault.seal(PURPOSE, named.array(), BOUND_TO));
    }

    /** A step with where it is to be taken. */
    record Opened(UserPoolId pool, AppClientId client, Pending pending) {}

    /**
     * Opens what {@link #seal} made.
     *
     * @throws InvalidChallenge where it is forged, of another pool or client, or too old
     */
    Pending open(ClientCredentials client, String session, Instant now) {
        Opened opened = open(session, now);
        if (!opened.pool().equals(client.pool()) || !opened.client().equals(client.client())) {
            throw new InvalidChallenge();
        }
        return opened.pending();
    }

    /**
     * The same where nothing but the session says of which pool and client it is.
     *
     * @throws InvalidChallenge where it is forged or too old
     */
    Opened open(String session, Instant now) {
        Opened opened = opened(session);
        if (!now.isBefore(opened.pending().expires())) {
            throw InvalidChallenge.tooOld();
        }
        return opened;
    }

    private Opened opened(String session) {
        try {
            ByteBuffer named =
                    ByteBuffer.wrap(vault.open(PURPOSE, Base64.getDecoder().decode(session), BOUND_TO));
            UserPoolId pool = UserPoolId.of(uuid(named));
            AppClientId client = AppClientId.of(uuid(named));
            byte[] state = new byte[named.remaining()];
            named.get(state);
            return new Opened(pool, client, PendingFormat.read(state));
        } catch (IllegalArgumentException | BufferUnderflowException | SealBroken forged) {
            throw new InvalidChallenge();
        }
    }

    private static void put(ByteBuffer bytes, UUID uuid) {
        bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
