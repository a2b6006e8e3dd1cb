package dev.signet.application.userimport;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.userimport.ImportRefused.ImportNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.userimport.ImportId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Tells how imports stand, and what became of their lines. */
@Service
public class ReadImports {

    private static final int AT_ONCE = 500;

    private final Pools pools;
    private final ImportTable table;

    ReadImports(Pools pools, ImportTable table) {
        this.pools = pools;
        this.table = table;
    }

    /** @throws ImportRefused where the pool has none like that */
    public KnownImport read(Administrator by, UserPoolId pool, ImportId job) {
        pools.require(by, Permission.READ_USERS, pool);
        return table.find(pool, job).orElseThrow(ImportNotFound::new);
    }

    /** The newest first. */
    public Page<KnownImport> list(Administrator by, UserPoolId pool, PageRequest page) {
        pools.require(by, Permission.READ_USERS, pool);
        List<KnownImport> found =
                table.newest(pool, page.cursor() == null ? null : new ImportId(page.cursor()), page.rows());
        return Page.of(found, page, known -> known.id().value());
    }

    /** Hands {@code to} every line of which no user came, in their order. */
    public void report(Administrator by, UserPoolId pool, ImportId job, Consumer<Finding> to) {
        read(by, pool, job);
        long after = 0;
        while (true) {
            List<Finding> some = table.findings(job, after, AT_ONCE);
            some.forEach(to);
            if (some.size() < AT_ONCE) {
                return;
            }
            after = some.getLast().line();
        }
    }
}
