package dev.signet.api.cognito.risk;

import static dev.signet.api.cognito.shape.Choice.ACCOUNT_TAKEOVER_EVENT_ACTION;
import static dev.signet.api.cognito.shape.Choice.COMPROMISED_CREDENTIALS_EVENT_ACTION;
import static dev.signet.api.cognito.shape.Choice.EVENT_FILTER;
import static dev.signet.api.cognito.shape.Kind.ARN;
import static dev.signet.api.cognito.shape.Kind.CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.EMAIL_NOTIFICATION_BODY;
import static dev.signet.api.cognito.shape.Kind.EMAIL_NOTIFICATION_SUBJECT;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations on policies take and give, in the words of the protocol. */
final class RiskShapes {

    private RiskShapes() {}

    record SetRiskConfigurationRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable @Text(CLIENT_ID) String clientId,
            @Nullable CompromisedCredentialsRiskConfigurationType compromisedCredentialsRiskConfiguration,
            @Nullable AccountTakeoverRiskConfigurationType accountTakeoverRiskConfiguration,
            @Nullable RiskExceptionConfigurationType riskExceptionConfiguration) {}

    record SetRiskConfigurationResponse(RiskConfigurationType riskConfiguration) {}

    record DescribeRiskConfigurationRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable @Text(CLIENT_ID) String clientId) {}

    record DescribeRiskConfigurationResponse(RiskConfigurationType riskConfiguration) {}

    record RiskConfigurationType(
            @Nullable String userPoolId,
            @Nullable String clientId,
            @Nullable CompromisedCredentialsRiskConfigurationType compromisedCredentialsRiskConfiguration,
            @Nullable AccountTakeoverRiskConfigurationType accountTakeoverRiskConfiguration,
            @Nullable RiskExceptionConfigurationType riskExceptionConfiguration,
            @Nullable Instant lastModifiedDate) {}

    record CompromisedCredentialsRiskConfigurationType(
            @Nullable List<@OneOf(EVENT_FILTER) String> eventFilter, CompromisedCredentialsActionsType actions) {}

    record CompromisedCredentialsActionsType(
            @OneOf(COMPROMISED_CREDENTIALS_EVENT_ACTION) String eventAction) {}

    record AccountTakeoverRiskConfigurationType(
            @Nullable NotifyConfigurationType notifyConfiguration, AccountTakeoverActionsType actions) {}

    record AccountTakeoverActionsType(
            @Nullable AccountTakeoverActionType lowAction,
            @Nullable AccountTakeoverActionType mediumAction,
            @Nullable AccountTakeoverActionType highAction) {}

    record AccountTakeoverActionType(
            @JsonProperty("Notify") Boolean tells,
            @OneOf(ACCOUNT_TAKEOVER_EVENT_ACTION) String eventAction) {}

    record NotifyConfigurationType(
            @Nullable @Text(STRING) String from,
            @Nullable @Text(STRING) String replyTo,
            @Text(ARN) String sourceArn,
            @Nullable NotifyEmailType blockEmail,
            @Nullable NotifyEmailType noActionEmail,
            @Nullable NotifyEmailType mfaEmail) {}

    record NotifyEmailType(
            @Text(EMAIL_NOTIFICATION_SUBJECT) String subject,
            @Nullable @Text(EMAIL_NOTIFICATION_BODY) String htmlBody,
            @Nullable @Text(EMAIL_NOTIFICATION_BODY) String textBody) {}

    record RiskExceptionConfigurationType(
            @JsonProperty("BlockedIPRangeList") @Nullable @Within(max = 200)
            List<@Text(STRING) String> blocked,

            @JsonProperty("SkippedIPRangeList") @Nullable @Within(max = 200)
            List<@Text(STRING) String> skipped) {}
}
