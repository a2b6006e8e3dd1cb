package dev.signet.application.recovery;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor;
import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.code.CodeCheck.Right;
import dev.signet.application.code.CodeFor;
import dev.signet.application.code.CodeRefused;
import dev.signet.application.code.CodeTaking;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.password.BreachedPasswords;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.session.SessionEnding;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.PostConfirmation;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.TypedName;
import dev.signet.application.user.Users;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Sets a new password with the code that was sent. Every open session ends: whoever forgot a password may have lost it
 * to somebody.
 */
@Service
public class ResetPassword {

    private final ClientDoor clients;
    private final NameReader names;
    private final Users users;
    private final CodeTaking codes;
    private final NewPassword passwords;
    private final BreachedPasswords breached;
    private final SessionEnding sessions;
    private final PostConfirmation trigger;
    private final Atomically atomically;
    private final Clock clock;

    ResetPassword(
            ClientDoor clients,
            NameReader names,
            Users users,
            CodeTaking codes,
            NewPassword passwords,
            BreachedPasswords breached,
            SessionEnding sessions,
            PostConfirmation trigger,
            Atomically atomically,
            Clock clock) {
        this.clients = clients;
        this.names = names;
        this.users = users;
        this.codes = codes;
        this.passwords = passwords;
        this.breached = breached;
        this.sessions = sessions;
        this.trigger = trigger;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** A new password as it comes in, with the code. */
    public record Request(
            ClientCredentials client, String username, String code, String password, Map<String, String> metadata) {

        /** A new password of which triggers are told nothing more. */
        public Request(ClientCredentials client, String username, String code, String password) {
            this(client, username, code, password, Map.of());
        }

        /** Neither name, code nor password. */
        @Override
        public String toString() {
            return "Request[" + client + "]";
        }
    }

    /**
     * Sets the password and ends every session.
     *
     * @throws CodeRefused where the code is not the right one; an unknown user is answered like a wrong code
     * @throws dev.signet.application.trigger.TriggerRefused where a trigger is not content; the password is set then
     * @throws dev.signet.application.password.PasswordRefused where the password does not conform; the code stays good
     */
    public void reset(Request request, Caller caller) {
        Instant now = clock.instant();
        Admitted door = clients.admit(request.client());
        TypedName name = names.read(door.pool(), request.username());
        KnownUser user = users.named(door.pool(), name)
                .orElseThrow(() -> codes.refuse(
                        CodeFor.reset(door.pool(), name.nobody()), request.code(), door.poolSettings(), caller, now));
        Context context = new Context(door.tenant(), door.pool(), caller, user.id());
        CodeFor what = CodeFor.reset(door.pool(), user.id());
        Right right = codes.judge(what, request.code(), door.poolSettings(), context, now);
        breached.require(
                CredentialUse.PASSWORD_CHANGE,
                door.poolSettings().risk(),
                door.clientSettings().risk(),
                request.password(),
                "password");
        NewPassword.Hashed password = passwords.hash(
                request.password(),
                "password",
                new PasswordOwner(door.pool(), user.id(), user.profile().username()),
                door.poolSettings());
        atomically.run(() -> {
            codes.redeem(what, right, context, now);
            passwords
                    .set(password, PasswordChangeReason.RESET, null, context, now)
                    .orElseThrow(CodeRefused.NotNow::new);
            sessions.endAll(user.id(), RevocationReason.PASSWORD_RESET, context, now);
        });
        trigger.tell(
                new Occasion(
                        door.tenant(),
                        door.pool(),
                        door.poolSettings().triggers(),
                        door.client(),
                        caller,
                        request.metadata()),
                TriggerSource.POST_CONFIRMATION_OF_RESET,
                Whom.known(user.id(), user.profile(), UserStatus.CONFIRMED, true));
    }
}
