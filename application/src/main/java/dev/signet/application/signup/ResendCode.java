package dev.signet.application.signup;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.code.CodeByName;
import dev.signet.application.code.CodeDelivery;
import dev.signet.application.command.Caller;
import dev.signet.application.user.KnownUser;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.UserStatus;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Sends another code for a sign-up. Whether there is such a user, and what state the account is in, is not told. */
@Service
public class ResendCode {

    private final CodeByName codes;

    ResendCode(CodeByName codes) {
        this.codes = codes;
    }

    /** Asks for another code. */
    public record Request(ClientCredentials client, String username, Map<String, String> metadata) {

        /** A request of which triggers are told nothing more. */
        public Request(ClientCredentials client, String username) {
            this(client, username, Map.of());
        }

        /** Never the name. */
        @Override
        public String toString() {
            return "Request[" + client + "]";
        }
    }

    /**
     * Sends the code, and says where to; or says something of the same form where there is nobody to send it to.
     *
     * @throws dev.signet.application.code.CodeRefused.TooManySent where it was asked for too often
     */
    public CodeDelivery resend(Request request, Caller caller) {
        return codes.send(
                request.client(),
                request.username(),
                CodePurpose.CONFIRM_SIGN_UP,
                new ToConfirm(),
                request.metadata(),
                caller);
    }

    private static final class ToConfirm implements CodeByName.Addressing {

        @Override
        public List<String> preference(PoolSettings settings) {
            return SignUpAddress.PREFERENCE;
        }

        @Override
        public boolean allows(KnownUser user, PoolSettings settings, String attribute) {
            return user.status() == UserStatus.UNCONFIRMED
                    && SignUpAddress.allows(settings, user.profile().attributes(), attribute);
        }
    }
}
