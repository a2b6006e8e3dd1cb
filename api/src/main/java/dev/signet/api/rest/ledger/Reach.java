package dev.signet.api.rest.ledger;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused;

/** Who may see what tells something of all tenants. */
final class Reach {

    private Reach() {}

    static void allTenants(Administrator by) {
        if (by.tenant() != null) {
            throw new OperatorRefused.NotAllowed();
        }
    }
}
