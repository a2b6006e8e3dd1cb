package dev.signet.application.accesskey;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused.OperatorNotFound;
import dev.signet.application.operator.Permission;
import dev.signet.application.operator.SystemPool;
import dev.signet.domain.Outcome;
import dev.signet.domain.operator.AccessKeyId;
import dev.signet.domain.operator.OperatorCommand;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRefusal;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Ends an access key: one's own, or another's where one manages operators. */
@Service
public class WithdrawAccessKey {

    private final AccessKeys keys;
    private final AccessKeyVault vault;
    private final SystemPool system;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    WithdrawAccessKey(
            AccessKeys keys,
            AccessKeyVault vault,
            SystemPool system,
            Commands commands,
            Atomically atomically,
            Clock clock) {
        this.keys = keys;
        this.vault = vault;
        this.system = system;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Withdraws a key for good.
     *
     * @throws AccessKeyRefused.NotFound where the operator has no such key
     */
    public void withdraw(Administrator by, OperatorId operator, AccessKeyId key, Caller caller) {
        if (!operator.equals(by.operator())) {
            by.require(Permission.MANAGE_OPERATORS);
        }
        atomically.run(() -> {
            if (keys.of(operator).stream().noneMatch(known -> known.key().equals(key))) {
                throw new AccessKeyRefused.NotFound();
            }
            SystemPool.Place home = system.place();
            Outcome<OperatorRefusal> outcome = commands.send(
                    new OperatorCommand.WithdrawAccessKey(operator, key, clock.instant()),
                    by.context(home.tenant(), home.pool(), caller));
            outcome.orElseThrow(_ -> new OperatorNotFound());
            vault.forget(key);
        });
    }
}
