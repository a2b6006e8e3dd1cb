package dev.signet.application.signup;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.command.Identifiers;
import dev.signet.application.user.Users;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.CredentialId;
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
    private static final UUID NONE = new UUID(0, 0);

    private final Vault vault;
    private final Identifiers identifiers;
    private final Users users;

    SignUpSessions(Vault vault, Identifiers identifiers, Users users) {
        this.users = users;
        this.vault = vault;
        this.identifiers = identifiers;
    }

    /**
     * A sign-up, as far as it has come.
     *
     * @param session that the first sign-in will be
     * @param confirmed whether the account was good by then
     * @param credential the password that it had by then; absent where it had none
     * @param address the attribute whose address the code of the confirmation went to; absent where there was no code
     */
    public record Begun(
            UserId user,
            SessionId session,
            boolean confirmed,
            @Nullable CredentialId credential,
            @Nullable String address) {}

    /** A new one; nothing where the client lets nobody sign in by it. */
    @Nullable
    String begin(Admitted door, UserId user, boolean confirmed, @Nullable CredentialId credential, Instant now) {
        return isFor(door)
                ? seal(door, new Begun(user, SessionId.of(identifiers.next()), confirmed, credential, null), now)
                : null;
    }

    /**
     * The same once the account is confirmed, and a new one where nothing was sent, as Amplify does it: whoever has the code
     * of a sign-up reads the mail by which a password is reset. Nothing where what was sent is not of this sign-up, or too
     * old.
     *
     * @param address the attribute whose address the code went to
     */
    @Nullable
    String confirmed(Admitted door, UserId user, String address, @Nullable String sent, Instant now) {
        if (!isFor(door)) {
            return null;
        }
        Optional<SessionId> session = sent == null
                ? Optional.of(SessionId.of(identifiers.next()))
                : open(door.pool(), door.client(), sent, now)
                        .filter(begun -> begun.user().equals(user))
                        .map(Begun::session);
        return session.map(
                        id -> new Begun(user, id, true, users.credential(user).orElse(null), address))
                .map(begun -> seal(door, begun, now))
                .orElse(null);
    }

    private static boolean isFor(Admitted door) {
        return door.clientSettings().authFlows().contains(AuthFlow.USER_AUTH);
    }

    /** What was sealed for that client; nothing where it was not, or is too old. */
    public Optional<Begun> open(ClientCredentials client, String sent, Instant now) {
        return open(client.pool(), client.client(), sent, now);
    }

    private String seal(Admitted door, Begun begun, Instant now) {
        CredentialId credential = begun.credential();
        byte[] address = begun.address() == null ? new byte[0] : begun.address().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(7 * Long.BYTES + 1 + address.length);
        put(bytes, begun.user().uuid());
        put(bytes, begun.session().uuid());
        bytes.put((byte) (begun.confirmed() ? 1 : 0));
        bytes.putLong(now.plus(door.clientSettings().authSessionValidity()).toEpochMilli());
        put(bytes, credential == null ? NONE : credential.uuid());
        bytes.put(address);
        byte[] closed = vault.seal(PURPOSE, bytes.array(), boundTo(door.pool(), door.client()));
        return Base64.getEncoder().encodeToString(closed);
    }

    private Optional<Begun> open(UserPoolId pool, AppClientId client, String sent, Instant now) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(vault.open(PURPOSE, Base64.getDecoder().decode(sent), boundTo(pool, client)));
            UserId user = UserId.of(uuid(bytes));
            SessionId session = SessionId.of(uuid(bytes));
            boolean confirmed = bytes.get() == 1;
            Instant expires = Instant.ofEpochMilli(bytes.getLong());
            UUID credential = uuid(bytes);
            String address = StandardCharsets.UTF_8.decode(bytes).toString();
            return now.isBefore(expires)
                    ? Optional.of(new Begun(
                            user,
                            session,
                            confirmed,
                            credential.equals(NONE) ? null : CredentialId.of(credential),
                            address.isEmpty() ? null : address))
                    : Optional.empty();
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
