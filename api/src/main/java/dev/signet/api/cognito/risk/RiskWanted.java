package dev.signet.api.cognito.risk;

import dev.signet.api.cognito.risk.RiskShapes.AccountTakeoverActionType;
import dev.signet.api.cognito.risk.RiskShapes.AccountTakeoverRiskConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.CompromisedCredentialsRiskConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.NotifyConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.NotifyEmailType;
import dev.signet.api.cognito.risk.RiskShapes.RiskExceptionConfigurationType;
import dev.signet.api.cognito.risk.RiskShapes.SetRiskConfigurationRequest;
import dev.signet.domain.risk.AccountTakeover;
import dev.signet.domain.risk.CompromisedCredentials;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.risk.RiskExceptions;
import dev.signet.domain.risk.RiskMail;
import dev.signet.domain.risk.RiskNotices;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskReaction;
import dev.signet.domain.risk.RiskResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy as a request wants it; of what it leaves out nothing is done. */
final class RiskWanted {

    private RiskWanted() {}

    static RiskPolicy of(SetRiskConfigurationRequest request) {
        return new RiskPolicy(
                compromised(request.compromisedCredentialsRiskConfiguration()),
                takeover(request.accountTakeoverRiskConfiguration()),
                exceptions(request.riskExceptionConfiguration()));
    }

    private static @Nullable CompromisedCredentials compromised(
            @Nullable CompromisedCredentialsRiskConfigurationType wanted) {
        if (wanted == null) {
            return null;
        }
        List<String> uses = wanted.eventFilter();
        return new CompromisedCredentials(
                uses == null
                        ? Set.of()
                        : uses.stream().map(CredentialUse::valueOf).collect(Collectors.toUnmodifiableSet()),
                wanted.actions().eventAction().equals("BLOCK"));
    }

    private static @Nullable AccountTakeover takeover(@Nullable AccountTakeoverRiskConfigurationType wanted) {
        return wanted == null
                ? null
                : new AccountTakeover(
                        reaction(wanted.actions().lowAction()),
                        reaction(wanted.actions().mediumAction()),
                        reaction(wanted.actions().highAction()),
                        notices(wanted.notifyConfiguration()));
    }

    private static @Nullable RiskReaction reaction(@Nullable AccountTakeoverActionType wanted) {
        return wanted == null
                ? null
                : new RiskReaction(RiskResponse.valueOf(wanted.eventAction()), Boolean.TRUE.equals(wanted.tells()));
    }

    private static RiskNotices notices(@Nullable NotifyConfigurationType wanted) {
        return wanted == null
                ? RiskNotices.DEFAULT
                : new RiskNotices(
                        wanted.sourceArn(),
                        wanted.from(),
                        wanted.replyTo(),
                        mail(wanted.blockEmail()),
                        mail(wanted.mfaEmail()),
                        mail(wanted.noActionEmail()));
    }

    private static @Nullable RiskMail mail(@Nullable NotifyEmailType wanted) {
        return wanted == null ? null : new RiskMail(wanted.subject(), wanted.htmlBody(), wanted.textBody());
    }

    private static @Nullable RiskExceptions exceptions(@Nullable RiskExceptionConfigurationType wanted) {
        return wanted == null ? null : new RiskExceptions(ranges(wanted.blocked()), ranges(wanted.skipped()));
    }

    private static Set<String> ranges(@Nullable List<String> wanted) {
        return wanted == null ? Set.of() : wanted.stream().collect(Collectors.toUnmodifiableSet());
    }
}
