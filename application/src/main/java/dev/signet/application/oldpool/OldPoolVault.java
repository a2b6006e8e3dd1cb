package dev.signet.application.oldpool;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.pool.PoolRemoval;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The secrets by which old pools are asked, sealed, each bound to the pool that asks. */
@Component
class OldPoolVault implements PoolRemoval {

    private static final String PURPOSE = "old-pool";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final JdbcClient jdbc;

    OldPoolVault(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    OldPoolSecrets of(UserPoolId pool) {
        return jdbc.sql("select sealed from vault.old_pool_secrets where pool = :pool")
                .param("pool", pool.value())
                .query((row, _) -> row.getBytes("sealed"))
                .optional()
                .map(kept -> JSON.readValue(vault.open(PURPOSE, kept, aad(pool)), OldPoolSecrets.class))
                .orElse(OldPoolSecrets.NONE);
    }

    void replace(UserPoolId pool, OldPoolSecrets secrets) {
        forget(pool);
        if (!secrets.equals(OldPoolSecrets.NONE)) {
            jdbc.sql("insert into vault.old_pool_secrets (pool, sealed) values (:pool, :sealed)")
                    .param("pool", pool.value())
                    .param("sealed", vault.seal(PURPOSE, JSON.writeValueAsBytes(secrets), aad(pool)))
                    .update();
        }
    }

    @Override
    public void forget(UserPoolId pool) {
        jdbc.sql("delete from vault.old_pool_secrets where pool = :pool")
                .param("pool", pool.value())
                .update();
    }

    private static byte[] aad(UserPoolId pool) {
        return pool.value().getBytes(UTF_8);
    }
}
