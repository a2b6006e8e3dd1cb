package dev.signet.application.code;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor;
import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.TypedName;
import dev.signet.application.user.Users;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends codes to people who have proved nothing yet. Whether somebody has the name and what state the account is in
 * shows in nothing: not in the answer, not in how often one may ask, and not in time, since the code is made and sent
 * after the answer.
 */
@Component
public class CodeByName implements AutoCloseable {

    private final ClientDoor clients;
    private final NameReader names;
    private final Users users;
    private final SendingBudget budget;
    private final Codes codes;
    private final CodeSending sending;
    private final SimulatedDelivery simulated;
    private final Atomically atomically;
    private final Clock clock;
    private final BackRoom backRoom;

    CodeByName(
            ClientDoor clients,
            NameReader names,
            Users users,
            SendingBudget budget,
            Codes codes,
            CodeSending sending,
            SimulatedDelivery simulated,
            Atomically atomically,
            Clock clock,
            MeterRegistry meters) {
        this.backRoom = new BackRoom(meters);
        this.clients = clients;
        this.names = names;
        this.users = users;
        this.budget = budget;
        this.codes = codes;
        this.sending = sending;
        this.simulated = simulated;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Which addresses of an account such a code may go to. */
    public interface Addressing {
        /** {@code email} and {@code phone_number}, the one first that gets the code where both may. */
        List<String> preference();

        /** Whether {@code attribute} of this account may get one. */
        boolean allows(KnownUser user, PoolSettings settings, String attribute);
    }

    /**
     * Has a code sent and says where to; or says something of the same form where nobody gets one. Where an address was
     * typed that may get such a code, it is said to go there, whatever the account then allows.
     *
     * @throws dev.signet.application.client.ClientRefused where the client is not admitted
     * @throws CodeRefused.TooManySent where the source has asked by this name too often
     * @throws CodeRefused.Busy where too many are waiting to be sent
     */
    public CodeDelivery send(
            ClientCredentials client, String username, CodePurpose purpose, Addressing addressing, Caller caller) {
        Instant now = clock.instant();
        Admitted door = clients.admit(client);
        TypedName name = names.read(door.pool(), username);
        budget.requireAsker(door.pool(), purpose, name, caller, now);
        Optional<KnownUser> user = users.named(door.pool(), name);
        UserId whose = user.map(KnownUser::id).orElseGet(name::nobody);
        CodeFor what = new CodeFor(door.pool(), whose, purpose, "");
        AddressOrder addresses = AddressOrder.of(addressing, name, door.poolSettings());
        Optional<CodeSending.Order> order = user.filter(KnownUser::enabled)
                .flatMap(known -> addresses
                        .of(addressing, known, door.poolSettings())
                        .map(attribute -> order(door, what, attribute, known)));
        Context context = new Context(door.tenant(), door.pool(), caller, whose);
        String counted = addresses.named() ? username : whose.value();
        backRoom.later(() -> order.ifPresentOrElse(
                real -> deliver(real, context, now), () -> pretend(what, counted, door.poolSettings(), now)));
        return order.filter(real -> !addresses.named())
                .map(CodeSending.Order::delivery)
                .orElseGet(() -> simulated.to(addresses, name, username));
    }

    /** Finishes what was asked for. */
    @Override
    public void close() {
        backRoom.close();
    }

    private void deliver(CodeSending.Order order, Context context, Instant now) {
        if (budget.reaches(order.what(), order.address(), now)) {
            atomically.run(() -> sending.send(order, context, now));
        }
    }

    private void pretend(CodeFor what, String address, PoolSettings settings, Instant now) {
        if (budget.reaches(what, address, now)) {
            codes.pretend(what, settings);
        }
    }

    private static CodeSending.Order order(Admitted door, CodeFor what, String attribute, KnownUser user) {
        return new CodeSending.Order(
                door.tenant(),
                what,
                door.poolSettings(),
                attribute,
                user.profile().attributes().getOrDefault(attribute, ""),
                user.profile().username());
    }
}
