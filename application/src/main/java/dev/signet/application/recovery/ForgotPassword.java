package dev.signet.application.recovery;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.code.CodeByName;
import dev.signet.application.code.CodeDelivery;
import dev.signet.application.command.Caller;
import dev.signet.application.user.KnownUser;
import dev.signet.domain.pool.AccountSettings;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.UserStatus;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Sends a code to the verified address of somebody who forgot the password. Who has an account is not told. */
@Service
public class ForgotPassword {

    private final CodeByName codes;

    ForgotPassword(CodeByName codes) {
        this.codes = codes;
    }

    /** Says that a password is forgotten. */
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
     * @throws dev.signet.application.code.CodeRefused.OperatorsOnly where only operators of the pool give a new password
     * @throws dev.signet.application.code.CodeRefused.TooManySent where it was asked for too often
     */
    public CodeDelivery forgot(Request request, Caller caller) {
        return codes.send(
                request.client(),
                request.username(),
                CodePurpose.RESET_PASSWORD,
                new Verified(),
                request.metadata(),
                caller);
    }

    private static final class Verified implements CodeByName.Addressing {

        @Override
        public List<String> preference(PoolSettings settings) {
            return settings.accounts().recoveryAddresses();
        }

        @Override
        public boolean strict(PoolSettings settings) {
            return !settings.accounts().recovery().equals(AccountSettings.DEFAULT.recovery());
        }

        @Override
        public boolean allows(KnownUser user, PoolSettings settings, String attribute) {
            boolean mayReset = user.status() == UserStatus.CONFIRMED || user.status() == UserStatus.RESET_REQUIRED;
            return mayReset && user.profile().verified().contains(attribute);
        }
    }
}
