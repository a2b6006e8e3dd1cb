package dev.signet.domain.operator;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an operator. */
public sealed interface OperatorEvent extends DomainEvent {

    /** The operator it happened to. */
    OperatorId operator();

    /** A user of the system pool may administer Signet: one tenant, or all where none is named. */
    @EventName("operator.appointed")
    record OperatorAppointed(
            OperatorId operator,
            UserId user,
            OperatorRole role,
            @Nullable TenantId tenant,
            Instant at) implements OperatorEvent {}

    /** The operator may do something else from now on. */
    @EventName("operator.role_changed")
    record OperatorRoleChanged(
            OperatorId operator,
            OperatorRole role,
            @Nullable TenantId tenant,
            Instant at) implements OperatorEvent {}

    /** The person is an operator no longer, and none of their access keys is taken any more. */
    @EventName("operator.dismissed")
    record OperatorDismissed(OperatorId operator, Instant at) implements OperatorEvent {}

    /** The operator may sign requests with the key, whose secret is in the vault, from now on. */
    @EventName("operator.access_key_issued")
    record OperatorAccessKeyIssued(OperatorId operator, AccessKeyId key, Instant at) implements OperatorEvent {}

    /** Nothing that is signed with the key is taken any more. */
    @EventName("operator.access_key_withdrawn")
    record OperatorAccessKeyWithdrawn(OperatorId operator, AccessKeyId key, Instant at) implements OperatorEvent {}
}
