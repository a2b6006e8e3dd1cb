package dev.signet.application.identitypool;

import dev.signet.application.identitypool.IdentityPoolRefused.UserPoolUnknown;
import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.identitypool.UserPoolLogin;
import dev.signet.domain.tenant.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets identity pools take tokens of their own tenant's user pools only: whose word counts for one tenant is never for
 * another to say.
 */
@Component
class UserPoolLogins {

    static final String KNOWN = """
            select count(*) from lookup.client c join lookup.pool p on p.id = c.pool
            where c.id = :client and p.id = :pool and p.tenant = :tenant and p.deleted_at is null
            """;

    private final JdbcClient jdbc;

    UserPoolLogins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws UserPoolUnknown where the tenant has no such pool or client */
    void require(TenantId tenant, IdentityPoolSettings settings) {
        for (UserPoolLogin login : settings.userPools()) {
            long known = jdbc.sql(KNOWN)
                    .param("client", login.client())
                    .param("pool", login.pool())
                    .param("tenant", tenant.value())
                    .query(Long.class)
                    .single();
            if (known == 0) {
                throw new UserPoolUnknown();
            }
        }
    }
}
