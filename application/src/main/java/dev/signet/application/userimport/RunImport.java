package dev.signet.application.userimport;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.userimport.ImportRefused.AnotherRuns;
import dev.signet.application.userimport.ImportRefused.ImportNotFound;
import dev.signet.application.userimport.ImportRefused.NotReady;
import dev.signet.application.userimport.ImportRefused.NotUnderWay;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.userimport.ImportCommand;
import dev.signet.domain.userimport.ImportCommand.StartImport;
import dev.signet.domain.userimport.ImportCommand.StopImport;
import dev.signet.domain.userimport.ImportId;
import dev.signet.domain.userimport.ImportRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Has an import begin, or end before its last line. What it does meanwhile it does in the background, on any node. */
@Service
public class RunImport {

    private final Pools pools;
    private final ImportTable table;
    private final ImportBell bell;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    RunImport(Pools pools, ImportTable table, ImportBell bell, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.table = table;
        this.bell = bell;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Has it begin.
     *
     * @throws ImportRefused where there is none, its file is not there, or another one of the pool runs
     */
    public void start(Administrator by, UserPoolId pool, ImportId job, Caller caller) {
        try {
            atomically.run(() -> {
                Instant now = clock.instant();
                Context context = context(by, pool, job, caller);
                if (table.another(pool)) {
                    throw new AnotherRuns();
                }
                if (!table.start(job, by.operator().value(), now)) {
                    throw new NotReady();
                }
                tell(new StartImport(job, context.caller().actor(), now), context, _ -> new NotReady());
            });
        } catch (DuplicateKeyException atTheSameTime) {
            throw new AnotherRuns();
        }
        bell.ring();
    }

    /**
     * Has it end before its last line; twice is once.
     *
     * @throws ImportRefused where there is none, or it is not under way
     */
    public void stop(Administrator by, UserPoolId pool, ImportId job, Caller caller) {
        atomically.run(() -> {
            Context context = context(by, pool, job, caller);
            tell(new StopImport(job, context.caller().actor(), clock.instant()), context, _ -> new NotUnderWay());
            table.stop(job);
        });
        bell.ring();
    }

    private Context context(Administrator by, UserPoolId pool, ImportId job, Caller caller) {
        KnownPool known = pools.require(by, Permission.CHANGE_USERS, pool);
        if (table.find(pool, job).isEmpty()) {
            throw new ImportNotFound();
        }
        return by.context(known.tenant(), pool, caller);
    }

    private void tell(ImportCommand command, Context context, Function<ImportRefusal, ImportRefused> no) {
        Outcome<ImportRefusal> outcome = commands.send(command, context);
        outcome.orElseThrow(no);
    }
}
