package dev.signet.application.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Identifiers;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The state of a sign-in between two steps. It travels sealed with the client, so that any node takes the next step and
 * nothing is stored for whoever never comes back. It names the session that the last step will open: the session's
 * stream can begin only once, and so each state serves once.
 */
@Component
class ChallengeSeal {

    static final Duration VALIDITY = Duration.ofMinutes(3);

    private static final String PURPOSE = "challenge";

    private final Vault vault;
    private final Identifiers identifiers;

    ChallengeSeal(Vault vault, Identifiers identifiers) {
        this.vault = vault;
        this.identifiers = identifiers;
    }

    /** Who is signing in by which temporary password, and which session it will be. */
    record Pending(UserId user, CredentialId proved, SessionId session) {}

    String seal(House house, UserId user, CredentialId proved, Instant now) {
        String state = String.join(
                " ",
                user.value(),
                proved.value(),
                SessionId.of(identifiers.next()).value(),
                Long.toString(now.plus(VALIDITY).getEpochSecond()));
        byte[] sealed = vault.seal(PURPOSE, state.getBytes(UTF_8), boundTo(house.pool(), house.client()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws InvalidChallenge where it is forged, of another pool or client, or too old
     */
    Pending open(ClientCredentials client, String session, Instant now) {
        String[] state = new String(opened(client, session), UTF_8).split(" ");
        if (now.getEpochSecond() >= Long.parseLong(state[3])) {
            throw new InvalidChallenge();
        }
        return new Pending(new UserId(state[0]), new CredentialId(state[1]), new SessionId(state[2]));
    }

    private byte[] opened(ClientCredentials client, String session) {
        try {
            return vault.open(PURPOSE, Base64.getUrlDecoder().decode(session), boundTo(client.pool(), client.client()));
        } catch (RuntimeException forged) {
            throw new InvalidChallenge();
        }
    }

    private static byte[] boundTo(UserPoolId pool, AppClientId client) {
        return (pool.value() + "|" + client.value()).getBytes(UTF_8);
    }
}
