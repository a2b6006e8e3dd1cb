package dev.signet.application.signup;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor;
import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.code.CodeDelivery;
import dev.signet.application.code.CodeFor;
import dev.signet.application.code.CodeSending;
import dev.signet.application.code.SimulatedDelivery;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.TypedName;
import dev.signet.application.user.Users;
import dev.signet.domain.user.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends another code for a sign-up. Whether there is such a user, and what state the account is in, is not told. */
@Service
public class ResendCode {

    private final ClientDoor clients;
    private final NameReader names;
    private final Users users;
    private final CodeSending codes;
    private final SimulatedDelivery simulated;
    private final Atomically atomically;
    private final Clock clock;

    ResendCode(
            ClientDoor clients,
            NameReader names,
            Users users,
            CodeSending codes,
            SimulatedDelivery simulated,
            Atomically atomically,
            Clock clock) {
        this.clients = clients;
        this.names = names;
        this.users = users;
        this.codes = codes;
        this.simulated = simulated;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Asks for another code. */
    public record Request(ClientCredentials client, String username) {

        /** Never the name. */
        @Override
        public String toString() {
            return "Request[" + client + "]";
        }
    }

    /** Sends the code, and says where to; or says something of the same form where there is nobody to send it to. */
    public CodeDelivery resend(Request request, Caller caller) {
        Instant now = clock.instant();
        Admitted door = clients.admit(request.client());
        TypedName name = names.read(door.pool(), request.username());
        return users.named(door.pool(), name)
                .filter(user -> user.enabled() && user.status() == UserStatus.UNCONFIRMED)
                .flatMap(user -> send(door, user, caller, now))
                .orElseGet(() -> simulated.to(name, request.username(), door.poolSettings()));
    }

    private Optional<CodeDelivery> send(Admitted door, KnownUser user, Caller caller, Instant now) {
        Context context = new Context(door.tenant(), door.pool(), caller, user.id());
        return SignUpAddress.of(door.poolSettings(), user.profile().attributes())
                .map(attribute -> atomically.run(() -> codes.send(
                        new CodeSending.Order(
                                door.tenant(),
                                CodeFor.signUp(door.pool(), user.id()),
                                door.poolSettings(),
                                attribute,
                                user.profile().attributes().getOrDefault(attribute, ""),
                                user.profile().username()),
                        context,
                        now)));
    }
}
