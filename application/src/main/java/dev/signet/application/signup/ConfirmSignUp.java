package dev.signet.application.signup;

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
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.TypedName;
import dev.signet.application.user.Users;
import dev.signet.domain.user.LoginNameTaken;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Confirms a sign-up with the code that was sent. It also proves that the address is the user's. */
@Service
public class ConfirmSignUp {

    private final ClientDoor clients;
    private final NameReader names;
    private final Users users;
    private final CodeTaking codes;
    private final SignUpSessions sessions;
    private final Welcome welcome;
    private final Atomically atomically;
    private final Clock clock;

    ConfirmSignUp(
            ClientDoor clients,
            NameReader names,
            Users users,
            CodeTaking codes,
            SignUpSessions sessions,
            Welcome welcome,
            Atomically atomically,
            Clock clock) {
        this.clients = clients;
        this.names = names;
        this.users = users;
        this.codes = codes;
        this.sessions = sessions;
        this.welcome = welcome;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * A confirmation as it comes in.
     *
     * @param session what the sign-up gave; absent where the client has not kept it
     */
    public record Request(
            ClientCredentials client,
            String username,
            String code,
            @Nullable String session,
            Map<String, String> metadata) {

        /** Neither name nor code. */
        @Override
        public String toString() {
            return "Request[" + client + "]";
        }
    }

    /**
     * Confirms the account, and gives what a first sign-in may begin with (Cognito: auto sign-in); nothing where the
     * request brought what another sign-up gave, or came too late, or the client lets nobody sign in so.
     *
     * @throws CodeRefused where the code is not the right one; an unknown user is answered like a wrong code
     * @throws dev.signet.application.trigger.TriggerRefused where a trigger is not content; the account is confirmed then
     * @throws SignUpRefused.AliasExists where another user has verified the address in the meantime
     */
    public @Nullable String confirm(Request request, Caller caller) {
        Instant now = clock.instant();
        Admitted door = clients.admit(request.client());
        TypedName name = names.read(door.pool(), request.username());
        KnownUser user = users.named(door.pool(), name)
                .orElseThrow(() -> codes.refuse(
                        CodeFor.signUp(door.pool(), name.nobody()), request.code(), door.poolSettings(), caller, now));
        Context context = new Context(door.tenant(), door.pool(), caller, user.id());
        CodeFor what = CodeFor.signUp(door.pool(), user.id());
        Right right = codes.judge(what, request.code(), door.poolSettings(), context, now);
        try {
            atomically.run(() -> codes.redeem(what, right, context, now));
        } catch (LoginNameTaken taken) {
            throw new SignUpRefused.AliasExists(right.attribute());
        }
        welcome.confirmed(
                Welcome.occasion(door, request.metadata(), caller),
                user.id(),
                user.profile().verifying(right.attribute()));
        return sessions.confirmed(door, user.id(), right.attribute(), request.session(), now);
    }
}
