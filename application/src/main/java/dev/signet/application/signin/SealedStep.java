package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.ledger.vault.Vault;
import dev.signet.ledger.vault.VaultException.SealBroken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The state of a sign-in between two steps. It travels sealed with the client, bound to pool and client, so that any node
 * takes the next step and nothing is stored for whoever never comes back. It is text in standard Base64, so that it may
 * also travel as the SECRET_BLOCK of SRP.
 */
@Component
class SealedStep {

    /** The most bytes that a factor may leave; with them the text stays within Cognito's 2048 characters. */
    static final int MOST_STATE = 1000;

    private static final String PURPOSE = "challenge";

    private final Vault vault;

    SealedStep(Vault vault) {
        this.vault = vault;
    }

    String seal(SignInCandidate.House house, Pending pending) {
        if (pending.state().length > MOST_STATE) {
            throw new IllegalStateException(pending.challenge() + " leaves more state than can travel");
        }
        byte[] sealed = vault.seal(
                PURPOSE,
                PendingFormat.write(pending),
                boundTo(house.pool().value(), house.client().value()));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws InvalidChallenge where it is forged, of another pool or client, or too old
     */
    Pending open(ClientCredentials client, String session, Instant now) {
        Pending pending = opened(client, session);
        if (!now.isBefore(pending.expires())) {
            throw InvalidChallenge.tooOld();
        }
        return pending;
    }

    private Pending opened(ClientCredentials client, String session) {
        try {
            return PendingFormat.read(vault.open(
                    PURPOSE,
                    Base64.getDecoder().decode(session),
                    boundTo(client.pool().value(), client.client().value())));
        } catch (IllegalArgumentException | SealBroken forged) {
            throw new InvalidChallenge();
        }
    }

    private static byte[] boundTo(String pool, String client) {
        return (pool + '|' + client).getBytes(StandardCharsets.UTF_8);
    }
}
