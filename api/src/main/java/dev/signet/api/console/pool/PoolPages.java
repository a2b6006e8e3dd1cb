package dev.signet.api.console.pool;

import dev.signet.api.rest.access.InConsole;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.ListPools;
import dev.signet.application.tenant.KnownTenant;
import dev.signet.application.tenant.ListTenants;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PoolPages {

    private static final int TENANTS = 20;

    private final ListTenants tenants;
    private final ListPools pools;

    PoolPages(ListTenants tenants, ListPools pools) {
        this.tenants = tenants;
        this.pools = pools;
    }

    /** A tenant with the first of its pools. */
    record Owner(KnownTenant tenant, List<KnownPool> pools, boolean more) {}

    @GetMapping("/console/pools")
    @InConsole(Permission.READ_SETTINGS)
    String choose(Administrator by, @RequestParam(required = false) @Nullable String cursor, Model model) {
        Page<KnownTenant> page = tenants.list(by, new PageRequest(TENANTS, cursor));
        model.addAttribute(
                "owners", page.items().stream().map(tenant -> owner(by, tenant)).toList());
        model.addAttribute("next", page.next());
        return "console/pools";
    }

    private Owner owner(Administrator by, KnownTenant tenant) {
        Page<KnownPool> first = pools.list(by, tenant.id(), new PageRequest(PageRequest.MOST, null));
        return new Owner(tenant, first.items(), first.next() != null);
    }
}
