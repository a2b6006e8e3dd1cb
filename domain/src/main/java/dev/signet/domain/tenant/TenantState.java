package dev.signet.domain.tenant;

import dev.signet.domain.tenant.TenantEvent.TenantCreated;
import dev.signet.domain.tenant.TenantEvent.TenantRenamed;

/** What a tenant decides on. */
record TenantState(TenantId id, String name) {

    static TenantState after(TenantEvent event) {
        return switch (event) {
            case TenantCreated e -> new TenantState(e.tenant(), e.name());
            case TenantRenamed e -> new TenantState(e.tenant(), e.name());
        };
    }
}
