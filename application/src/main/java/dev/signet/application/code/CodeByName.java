package dev.signet.application.code;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor;
import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.TypedName;
import dev.signet.application.user.Users;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final MessageWords words;
    private final MigrationByName migration;
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
            MessageWords words,
            MigrationByName migration,
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
        this.words = words;
        this.migration = migration;
        this.simulated = simulated;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Which addresses of an account such a code may go to. */
    public interface Addressing {
        /** {@code email} and {@code phone_number}, the one first that gets the code where both may. */
        List<String> preference(PoolSettings settings);

        /** Whether that order holds also against what the pool verifies at a sign-up. */
        default boolean strict(PoolSettings settings) {
            return false;
        }

        /** Whether {@code attribute} of this account may get one. */
        boolean allows(KnownUser user, PoolSettings settings, String attribute);
    }

    /**
     * Has a code sent and says where to; or says something of the same form where nobody gets one. Where an address was
     * typed that may get such a code, it is said to go there, whatever the account then allows.
     *
     * @param metadata what the client sends for the trigger that words the message. What that has to say comes after the
     *     answer, like the message
     * @throws dev.signet.application.client.ClientRefused where the client is not admitted
     * @throws CodeRefused.OperatorsOnly where the pool sends no such codes to anybody
     * @throws CodeRefused.TooManySent where the source has asked by this name too often
     * @throws CodeRefused.Busy where too many are waiting to be sent
     */
    public CodeDelivery send(
            ClientCredentials client,
            String username,
            CodePurpose purpose,
            Addressing addressing,
            Map<String, String> metadata,
            Caller caller) {
        Instant now = clock.instant();
        Admitted door = clients.admit(client);
        if (addressing.preference(door.poolSettings()).isEmpty()) {
            throw new CodeRefused.OperatorsOnly();
        }
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
        Occasion occasion = new Occasion(
                door.tenant(), door.pool(), door.poolSettings().triggers(), door.client(), caller, metadata);
        backRoom.later(() ->
                order.ifPresentOrElse(real -> deliver(real, user.map(CodeByName::whom), occasion, context, now), () -> {
                    if (user.isPresent() || !bring(door, purpose, username, addressing, addresses, occasion, now)) {
                        pretend(what, counted, door.poolSettings(), now);
                    }
                }));
        return order.filter(real -> !addresses.named())
                .map(CodeSending.Order::delivery)
                .orElseGet(() -> simulated.to(addresses, name, username));
    }

    /** Does something else whose duration would tell a stranger something. */
    void later(Runnable work) {
        backRoom.later(work);
    }

    /** Finishes what was asked for. */
    @Override
    public void close() {
        backRoom.close();
    }

    private void deliver(
            CodeSending.Order order, Optional<Whom> whom, Occasion occasion, Context context, Instant now) {
        if (budget.reaches(order.what(), order.address(), now)) {
            CodeSending.Order worded = whom.map(known ->
                            words.word(order, occasion, source(order.what().purpose()), known))
                    .orElse(order);
            atomically.run(() -> sending.send(worded, context, now));
        }
    }

    /** Somebody whom the pool does not know may be known to its trigger, and gets the code then. */
    private boolean bring(
            Admitted door,
            CodePurpose purpose,
            String username,
            Addressing addressing,
            AddressOrder addresses,
            Occasion occasion,
            Instant now) {
        Optional<KnownUser> brought = migration.bring(door, purpose, username, occasion, now);
        brought.ifPresent(user -> addresses
                .of(addressing, user, door.poolSettings())
                .ifPresent(attribute -> {
                    CodeFor what = new CodeFor(door.pool(), user.id(), purpose, "");
                    Context context = new Context(door.tenant(), door.pool(), occasion.caller(), user.id());
                    deliver(order(door, what, attribute, user), Optional.of(whom(user)), occasion, context, now);
                }));
        return brought.isPresent();
    }

    private static Whom whom(KnownUser user) {
        return Whom.known(user.id(), user.profile(), user.status(), false);
    }

    private static TriggerSource source(CodePurpose purpose) {
        return switch (purpose) {
            case CONFIRM_SIGN_UP -> TriggerSource.MESSAGE_OF_RESENT_CODE;
            case RESET_PASSWORD -> TriggerSource.MESSAGE_OF_FORGOTTEN;
            case VERIFY_ATTRIBUTE -> TriggerSource.MESSAGE_OF_VERIFICATION;
            case SIGN_IN -> TriggerSource.MESSAGE_OF_SIGN_IN;
        };
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
