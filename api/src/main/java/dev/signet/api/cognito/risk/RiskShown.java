package dev.signet.api.cognito.risk;

import dev.signet.api.cognito.risk.RiskShapes.AccountTakeoverActionType;
import dev.signet.api.cognito.risk.RiskShapes.AccountTakeoverActionsType;
import dev.signet.api.cognito.risk.RiskShapes.AccountTakeoverRiskConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.CompromisedCredentialsActionsType;
import dev.signet.api.cognito.risk.RiskShapes.CompromisedCredentialsRiskConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.NotifyConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.NotifyEmailType;
import dev.signet.api.cognito.risk.RiskShapes.RiskConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.RiskExceptionConfigurationType;
import dev.signet.application.risk.RiskPolicies;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.risk.AccountTakeover;
import dev.signet.domain.risk.CompromisedCredentials;
import dev.signet.domain.risk.RiskExceptions;
import dev.signet.domain.risk.RiskMail;
import dev.signet.domain.risk.RiskNotices;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskReaction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Policies as they are told. */
final class RiskShown {

    private RiskShown() {}

    static RiskConfigurationType of(UserPoolId pool, @Nullable String client, RiskPolicies.Shown shown) {
        RiskPolicy policy = shown.own().orElse(RiskPolicy.NONE);
        return new RiskConfigurationType(
                pool.value(),
                client,
                compromised(policy.compromised()),
                takeover(policy.takeover()),
                exceptions(policy.exceptions()),
                policy.equals(RiskPolicy.NONE) ? null : shown.changedAt());
    }

    private static @Nullable CompromisedCredentialsRiskConfigurationType compromised(
            @Nullable CompromisedCredentials policy) {
        return policy == null
                ? null
                : new CompromisedCredentialsRiskConfigurationType(
                        policy.uses().isEmpty()
                                ? null
                                : policy.uses().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .toList(),
                        new CompromisedCredentialsActionsType(policy.block() ? "BLOCK" : "NO_ACTION"));
    }

    private static @Nullable AccountTakeoverRiskConfigurationType takeover(@Nullable AccountTakeover policy) {
        return policy == null
                ? null
                : new AccountTakeoverRiskConfigurationType(
                        notices(policy.notices()),
                        new AccountTakeoverActionsType(
                                action(policy.low()), action(policy.medium()), action(policy.high())));
    }

    private static @Nullable AccountTakeoverActionType action(@Nullable RiskReaction reaction) {
        return reaction == null
                ? null
                : new AccountTakeoverActionType(
                        reaction.tell(), reaction.response().name());
    }

    /** Where other doors left out the sender, which Cognito demands, there is nothing that its clients understand. */
    private static @Nullable NotifyConfigurationType notices(RiskNotices notices) {
        String sender = notices.sourceArn();
        return sender == null
                ? null
                : new NotifyConfigurationType(
                        notices.from(),
                        notices.replyTo(),
                        sender,
                        mail(notices.blocked()),
                        mail(notices.allowed()),
                        mail(notices.challenged()));
    }

    private static @Nullable NotifyEmailType mail(@Nullable RiskMail mail) {
        return mail == null ? null : new NotifyEmailType(mail.subject(), mail.html(), mail.text());
    }

    private static @Nullable RiskExceptionConfigurationType exceptions(@Nullable RiskExceptions exceptions) {
        return exceptions == null
                ? null
                : new RiskExceptionConfigurationType(ranges(exceptions.blocked()), ranges(exceptions.skipped()));
    }

    private static @Nullable List<String> ranges(Set<String> ranges) {
        return ranges.isEmpty() ? null : ranges.stream().sorted().toList();
    }
}
