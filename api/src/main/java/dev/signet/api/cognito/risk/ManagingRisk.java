package dev.signet.api.cognito.risk;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.cognito.risk.RiskShapes.DescribeRiskConfigurationRequest;
import dev.signet.api.cognito.risk.RiskShapes.DescribeRiskConfigurationResponse;
import dev.signet.api.cognito.risk.RiskShapes.RiskConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.SetRiskConfigurationRequest;
import dev.signet.api.cognito.risk.RiskShapes.SetRiskConfigurationResponse;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.risk.RiskPolicies;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.risk.RiskPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ManagingRisk implements Operations {

    private final RiskPolicies policies;

    ManagingRisk(RiskPolicies policies) {
        this.policies = policies;
    }

    @Operation(
            reads = true,
            differs = "LastModifiedDate is when any setting of the pool or client changed last. Of a client without a"
                    + " configuration of its own only the names are told; the pool's holds for it.")
    @ForOperators(Permission.READ_SETTINGS)
    DescribeRiskConfigurationResponse describeRiskConfiguration(
            DescribeRiskConfigurationRequest request, Administrator by) {
        return new DescribeRiskConfigurationResponse(
                shown(by, PoolNames.pool(request.userPoolId()), request.clientId()));
    }

    @Operation(
            differs =
                    "Mails are plain text in TextBody's words, sent by the node's own provider: SourceArn, From, ReplyTo"
                            + " and HtmlBody are kept and told, not used. Nothing but the names takes a configuration away.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    SetRiskConfigurationResponse setRiskConfiguration(
            SetRiskConfigurationRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        RiskPolicy policy = Values.of(() -> RiskWanted.of(request));
        String client = request.clientId();
        if (client == null) {
            policies.change(by, pool, policy, caller);
        } else {
            policies.change(by, pool, PoolNames.client(client), policy, caller);
        }
        return new SetRiskConfigurationResponse(shown(by, pool, client));
    }

    private RiskConfigurationType shown(Administrator by, UserPoolId pool, @Nullable String client) {
        return RiskShown.of(
                pool,
                client,
                client == null ? policies.read(by, pool) : policies.read(by, pool, PoolNames.client(client)));
    }
}
