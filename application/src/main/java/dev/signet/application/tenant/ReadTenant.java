package dev.signet.application.tenant;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.tenant.TenantId;
import org.springframework.stereotype.Service;

/** Shows a tenant. */
@Service
public class ReadTenant {

    private final Tenants tenants;

    ReadTenant(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * The tenant as it is now.
     *
     * @throws TenantRefused where there is no such tenant
     */
    public KnownTenant read(Administrator by, TenantId tenant) {
        return tenants.require(by, Permission.READ_SETTINGS, tenant);
    }
}
