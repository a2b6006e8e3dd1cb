package dev.signet.domain.operator;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.operator.OperatorEvent.OperatorAppointed;
import dev.signet.domain.operator.OperatorEvent.OperatorDismissed;
import dev.signet.domain.operator.OperatorEvent.OperatorRoleChanged;
import dev.signet.domain.tenant.TenantId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an operator's record decides on. */
record OperatorState(
        OperatorId id, OperatorRole role, @Nullable TenantId tenant, boolean dismissed) {

    static OperatorState evolve(@Nullable OperatorState before, OperatorEvent event) {
        return switch (event) {
            case OperatorAppointed e -> new OperatorState(e.operator(), e.role(), e.tenant(), false);
            case OperatorRoleChanged e -> new OperatorState(e.operator(), e.role(), e.tenant(), false);
            case OperatorDismissed _ -> requireNonNull(before).gone();
        };
    }

    boolean may(OperatorRole other, @Nullable TenantId reach) {
        return role == other && Objects.equals(tenant, reach);
    }

    private OperatorState gone() {
        return new OperatorState(id, role, tenant, true);
    }
}
