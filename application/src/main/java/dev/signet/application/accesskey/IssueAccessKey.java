package dev.signet.application.accesskey;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused.NotAllowed;
import dev.signet.application.operator.OperatorRefused.OperatorNotFound;
import dev.signet.application.operator.SystemPool;
import dev.signet.domain.Outcome;
import dev.signet.domain.operator.AccessKeyId;
import dev.signet.domain.operator.OperatorCommand;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRefusal;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Gives an operator an access key. Nobody gets one in another's name: what it signs is done by whom it names. */
@Service
public class IssueAccessKey {

    private final AccessKeyVault vault;
    private final SystemPool system;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    IssueAccessKey(AccessKeyVault vault, SystemPool system, Commands commands, Atomically atomically, Clock clock) {
        this.vault = vault;
        this.system = system;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * A new key.
     *
     * @param secret shown this once
     */
    public record Issued(AccessKeyId key, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Issued[" + key.value() + "]";
        }
    }

    /**
     * Issues a key.
     *
     * @throws NotAllowed where it is to be another operator's
     * @throws AccessKeyRefused.TooMany where the operator has two
     */
    public Issued issue(Administrator by, OperatorId operator, Caller caller) {
        if (!operator.equals(by.operator())) {
            throw new NotAllowed();
        }
        return atomically.run(() -> {
            SystemPool.Place home = system.place();
            AccessKeyId key = vault.name();
            Outcome<OperatorRefusal> outcome = commands.send(
                    new OperatorCommand.IssueAccessKey(operator, key, clock.instant()),
                    by.context(home.tenant(), home.pool(), caller));
            outcome.orElseThrow(refusal -> refusal == OperatorRefusal.TOO_MANY_ACCESS_KEYS
                    ? new AccessKeyRefused.TooMany()
                    : new OperatorNotFound());
            return new Issued(key, vault.make(key));
        });
    }
}
