package dev.signet.application.userimport;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.PoolStock;
import dev.signet.application.pool.Pools;
import dev.signet.application.userimport.ImportRefused.TooManyImports;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.userimport.ImportCommand.CreateImport;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Creates an import, which then waits for its file and to be started. */
@Service
public class PrepareImport {

    private static final int MOST_WAITING = 50;

    private final Pools pools;
    private final PoolStock stock;
    private final ImportTable table;
    private final UploadAddress address;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    PrepareImport(
            Pools pools,
            PoolStock stock,
            ImportTable table,
            UploadAddress address,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.stock = stock;
        this.table = table;
        this.address = address;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * An import that waits for its file.
     *
     * @param upload path and query of the address that takes it: whoever knows it can send the file
     */
    public record Prepared(ImportId job, String upload) {

        /** Not the address. */
        @Override
        public String toString() {
            return "Prepared[job=" + job.value() + "]";
        }
    }

    /**
     * Creates it.
     *
     * @param name how it is called; 1 to 128 characters that name no person
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ImportRefused where too many wait already
     */
    public Prepared prepare(Administrator by, UserPoolId pool, String name, ImportFormat format, Caller caller) {
        Instant now = clock.instant();
        return atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_USERS, pool);
            stock.takeTurn(pool);
            if (table.waiting(pool) >= MOST_WAITING) {
                throw new TooManyImports(MOST_WAITING);
            }
            Context context = by.context(known.tenant(), pool, caller);
            ImportId job = ImportId.of(identifiers.next());
            CreateImport command = new CreateImport(
                    job, known.tenant(), pool, name, format, context.caller().actor(), now);
            Instant until = now.plus(UploadAddress.GOOD_FOR).truncatedTo(ChronoUnit.SECONDS);
            commands.send(command, context);
            table.insert(command, by.operator().value(), until);
            return new Prepared(job, address.of(job, until));
        });
    }
}
