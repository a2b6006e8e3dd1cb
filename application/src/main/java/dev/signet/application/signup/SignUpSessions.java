package dev.signet.application.signup;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.Vault;
import dev.signet.ledger.vault.VaultException.SealBroken;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What ties a sign-up, its confirmation and the first sign-in together, so that whoever has just confirmed their account
 * need not sign in as well. It travels sealed with the client, bound to pool and client, for as long as a step of a
 * sign-in may take; it names the session that the sign-in will be, which can begin once.
 */
@Component
public class SignUpSessions {

    private static final String PURPOSE = "sign-up";

    private final Vault vault;
    private final Identifiers identifiers;

    SignUpSessions(Vault vault, Identifiers identifiers) {
        this.vault = vault;
        this.identifiers = identifiers;
    }

    /**
     * A sign-up, as far as it has come.
     *
     * @param session that the first sign-in will be
     * @param confirmed whether the account was good by then
     */
    public record Begun(UserId user, SessionId session, boolean confirmed) {}

    /** A new one; nothing where the client lets nobody sign in by it. */
    @Nullable
    String begin(Admitted door, UserId user, boolean confirmed, Instant now) {
        return door.clientSettings().authFlows().contains(AuthFlow.USER_AUTH)
                ? seal(door, new Begun(user, SessionId.of(identifiers.next()), confirmed), now)
                : null;
    }

    /**
     * The same once the account is confirmed, and a new one where nothing was sent, as Amplify does it: whoever has the code
     * of a sign-up reads the mail by which a password is reset. Nothing where what was sent is not of this sign-up, or too
     * old.
     */
    @Nullable
    String confirmed(Admitted door, UserId user, @Nullable String sent, Instant now) {
        return sent == null
                ? begin(door, user, true, now)
                : open(door.pool(), door.client(), sent, now)
                        .filter(begun -> begun.user().equals(user))
                        .map(begun -> seal(door, new Begun(user, begun.session(), true), now))
                        .orElse(null);
    }

    /** What was sealed for that client; nothing where it was not, or is too old. */
    public Optional<Begun> open(ClientCredentials client, String sent, Instant now) {
        return open(client.pool(), client.client(), sent, now);
    }

    private String seal(Admitted door, Begun begun, Instant now) {
        ByteBuffer bytes = ByteBuffer.allocate(5 * Long.BYTES + 1);
        put(bytes, begun.user().uuid());
        put(bytes, begun.session().uuid());
        bytes.put((byte) (begun.confirmed() ? 1 : 0));
        bytes.putLong(now.plus(door.clientSettings().authSessionValidity()).toEpochMilli());
        byte[] closed = vault.seal(PURPOSE, bytes.array(), boundTo(door.pool(), door.client()));
        return Base64.getEncoder().encodeToString(closed);
    }

    private Optional<Begun> open(UserPoolId pool, AppClientId client, String sent, Instant now) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(vault.open(PURPOSE, Base64.getDecoder().decode(sent), boundTo(pool, client)));
            Begun begun = new Begun(UserId.of(uuid(bytes)), SessionId.of(uuid(bytes)), bytes.get() == 1);
            return now.isBefore(Instant.ofEpochMilli(bytes.getLong())) ? Optional.of(begun) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException | SealBroken forged) {
            return Optional.empty();
        }
    }

    private static byte[] boundTo(UserPoolId pool, AppClientId client) {
        return (pool.value() + '|' + client.value()).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer bytes, UUID uuid) {
        bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
