package dev.signet.ops.cli;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.erasure.Erasure;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.NewPassword.Hashed;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.user.Registering;
import dev.signet.domain.operator.OperatorCommand.AppointOperator;
import dev.signet.domain.operator.OperatorCommand.DismissOperator;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An operator for the length of one try, appointed by Signet itself to read the trail of the demo: the first operator's
 * one-time secret stays for the person it is meant for. Dismissed and deleted at the end; the ledger keeps both.
 */
final class Auditor implements AutoCloseable {

    private final DefaultRun run;
    private final UserId user;
    private final OperatorId operator;
    private final Context context;
    private final String username = "auditor-" + UUID.randomUUID();
    private final String password = "Re-Read 7 " + UUID.randomUUID();

    private Auditor(DefaultRun run) {
        Identifiers identifiers = run.part(Identifiers.class);
        this.run = run;
        this.user = UserId.of(identifiers.next());
        this.operator = OperatorId.of(identifiers.next());
        this.context = new Context(run.started().systemTenant(), run.started().systemPool(), Caller.SYSTEM, null);
    }

    static Auditor appoint(DefaultRun run) {
        Auditor auditor = new Auditor(run);
        auditor.begin();
        return auditor;
    }

    private void begin() {
        Instant now = run.part(Clock.class).instant();
        NewPassword passwords = run.part(NewPassword.class);
        Hashed hashed = passwords.hash(
                password,
                "password",
                new PasswordOwner(run.started().systemPool(), user, username),
                PoolSettings.named("system"));
        run.part(Atomically.class).run(() -> {
            run.part(Registering.class)
                    .register(user, username, Map.of(), SignInName.USERNAME, Registration.OPERATOR, context, now);
            passwords
                    .set(hashed, PasswordChangeReason.SET_BY_OPERATOR, null, context, now)
                    .orElseThrow(reason -> new IllegalStateException("no password for the auditor: " + reason));
            run.part(Commands.class)
                    .send(
                            new AppointOperator(
                                    operator,
                                    user,
                                    OperatorRole.AUDITOR,
                                    run.started().demo().orElseThrow().tenant(),
                                    now),
                            context);
        });
    }

    String pool() {
        return run.started().systemPool().value();
    }

    String client() {
        return run.started().consoleClient().value();
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        Instant now = run.part(Clock.class).instant();
        run.part(Atomically.class).run(() -> {
            run.part(Commands.class).send(new DismissOperator(operator, now), context);
            run.part(Erasure.class)
                    .eraseOrOwe(user, ErasureReason.ACCOUNT_DELETED, context, now)
                    .orElseThrow(refusal -> new IllegalStateException("the auditor stays: " + refusal));
        });
    }
}
