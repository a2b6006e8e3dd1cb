package dev.signet.domain.operator;

import dev.signet.domain.DomainCommand;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an operator. */
public sealed interface OperatorCommand extends DomainCommand {

    /** The operator that is asked. */
    OperatorId operator();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return operator().value();
    }

    /** Lets a user of the system pool administer Signet: one tenant, or all where none is named. */
    record AppointOperator(
            OperatorId operator,
            UserId user,
            OperatorRole role,
            @Nullable TenantId tenant,
            Instant at) implements OperatorCommand {
        public AppointOperator {
            role.requireReach(tenant);
        }
    }

    /** Lets an operator do something else. Answers with an Outcome of {@link OperatorRefusal}. */
    record ChangeOperatorRole(
            OperatorId operator,
            OperatorRole role,
            @Nullable TenantId tenant,
            Instant at) implements OperatorCommand {
        public ChangeOperatorRole {
            role.requireReach(tenant);
        }
    }

    /** Lets the operator sign requests with a key. Answers with an Outcome of {@link OperatorRefusal}. */
    record IssueAccessKey(OperatorId operator, AccessKeyId key, Instant at) implements OperatorCommand {}

    /** Ends a key for good. Answers with an Outcome of {@link OperatorRefusal}; twice is once. */
    record WithdrawAccessKey(OperatorId operator, AccessKeyId key, Instant at) implements OperatorCommand {}

    /** Ends the appointment for good. Answers with an Outcome of {@link OperatorRefusal}; twice is once. */
    record DismissOperator(OperatorId operator, Instant at) implements OperatorCommand {}
}
