package dev.signet.domain.operator;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.operator.OperatorEvent.OperatorAccessKeyIssued;
import dev.signet.domain.operator.OperatorEvent.OperatorAccessKeyWithdrawn;
import dev.signet.domain.operator.OperatorEvent.OperatorAppointed;
import dev.signet.domain.operator.OperatorEvent.OperatorDismissed;
import dev.signet.domain.operator.OperatorEvent.OperatorRoleChanged;
import dev.signet.domain.tenant.TenantId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operator's record decides on. */
record OperatorState(
        OperatorId id, OperatorRole role, @Nullable TenantId tenant, boolean dismissed, Set<AccessKeyId> keys) {

    /** One in use and one to replace it by. */
    static final int MOST_KEYS = 2;

    static OperatorState evolve(@Nullable OperatorState before, OperatorEvent event) {
        return switch (event) {
            case OperatorAppointed e -> new OperatorState(e.operator(), e.role(), e.tenant(), false, Set.of());
            case OperatorRoleChanged e ->
                new OperatorState(e.operator(), e.role(), e.tenant(), false, requireNonNull(before).keys);
            case OperatorDismissed _ -> requireNonNull(before).gone();
            case OperatorAccessKeyIssued e -> requireNonNull(before).with(e.key());
            case OperatorAccessKeyWithdrawn e -> requireNonNull(before).without(e.key());
        };
    }

    boolean may(OperatorRole other, @Nullable TenantId reach) {
        return role == other && Objects.equals(tenant, reach);
    }

    private OperatorState gone() {
        return new OperatorState(id, role, tenant, true, Set.of());
    }

    private OperatorState with(AccessKeyId key) {
        Set<AccessKeyId> all = new HashSet<>(keys);
        all.add(key);
        return new OperatorState(id, role, tenant, dismissed, Set.copyOf(all));
    }

    private OperatorState without(AccessKeyId key) {
        Set<AccessKeyId> rest = new HashSet<>(keys);
        rest.remove(key);
        return new OperatorState(id, role, tenant, dismissed, Set.copyOf(rest));
    }
}
