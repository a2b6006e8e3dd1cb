package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AccountTakeoverActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AccountTakeoverRiskConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthEventType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EventFilterType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RiskConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolAddOnNotEnabledException;

class AssessedSignInsWithTheJavaSdk {

    private static final String SENDER = "arn:aws:ses:eu-central-1:123456789012:identity/example.com";
    private static final Pattern TOLD = Pattern.compile("event=(\\S+) token=(\\S+)");

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String pool = house.pool().value();
    private final String client = house.client().value();

    @Test
    void doWhatTheConfigurationSaysAndTellItAsItWasGiven() {
        mode("AUDIT");
        RiskConfigurationType set = cognito.setRiskConfiguration(r -> r.userPoolId(pool)
                        .compromisedCredentialsRiskConfiguration(
                                c -> c.eventFilter(EventFilterType.SIGN_IN).actions(a -> a.eventAction("BLOCK")))
                        .accountTakeoverRiskConfiguration(telling("MFA_IF_CONFIGURED"))
                        .riskExceptionConfiguration(
                                e -> e.blockedIPRangeList("192.0.2.0/24").skippedIPRangeList("2001:db8::/32")))
                .riskConfiguration();

        assertThat(described(null)).isEqualTo(set);
        assertThat(set.compromisedCredentialsRiskConfiguration().eventFilter())
                .containsExactly(EventFilterType.SIGN_IN);
        assertThat(set.accountTakeoverRiskConfiguration())
                .isEqualTo(AccountTakeoverRiskConfigurationType.builder()
                        .applyMutation(telling("MFA_IF_CONFIGURED"))
                        .build());
        assertThat(set.riskExceptionConfiguration().blockedIPRangeList()).containsExactly("192.0.2.0/24");
        assertThat(set.riskExceptionConfiguration().skippedIPRangeList()).containsExactly("2001:db8::/32");
        assertThat(set.lastModifiedDate()).isNotNull();

        assertThat(described(client).accountTakeoverRiskConfiguration())
                .as("the client has nothing of its own")
                .isNull();
        cognito.setRiskConfiguration(
                r -> r.userPoolId(pool).clientId(client).accountTakeoverRiskConfiguration(telling("BLOCK")));
        assertThat(described(client)
                        .accountTakeoverRiskConfiguration()
                        .actions()
                        .lowAction()
                        .eventActionAsString())
                .isEqualTo("BLOCK");
        cognito.setRiskConfiguration(r -> r.userPoolId(pool).clientId(client));
        assertThat(described(client).accountTakeoverRiskConfiguration()).isNull();
        assertThat(described(null)).as("the pool's stays as it is").isEqualTo(set);
    }

    @Test
    void areListedPageByPageWithWhatOperatorsSayOfThem() {
        mode("AUDIT");
        String name = People.newName();
        office.user(house, name);
        signInElsewhere(name);
        signIn(name);
        cognito.setRiskConfiguration(r -> r.userPoolId(pool).accountTakeoverRiskConfiguration(telling("NO_ACTION")));
        signIn(name);

        List<AuthEventType> events =
                cognito
                        .adminListUserAuthEventsPaginator(
                                r -> r.userPoolId(pool).username(name).maxResults(2))
                        .stream()
                        .flatMap(page -> page.authEvents().stream())
                        .toList();
        assertThat(events).hasSize(3);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.eventTypeAsString()).isEqualTo("SignIn"));
        assertThat(events)
                .allSatisfy(event -> assertThat(event.eventResponseAsString()).isEqualTo("Pass"));
        AuthEventType other = events.get(1);
        assertThat(other.eventRisk().riskDecisionAsString()).isEqualTo("AccountTakeover");
        assertThat(other.eventRisk().riskLevelAsString()).isEqualTo("Low");
        assertThat(other.eventRisk().compromisedCredentialsDetected()).isFalse();
        assertThat(other.eventContextData().ipAddress()).isEqualTo("127.0.0.1");
        assertThat(other.eventContextData().deviceName()).contains("aws-sdk-java");
        assertThat(events.getFirst().eventRisk().riskDecisionAsString()).isEqualTo("NoRisk");

        cognito.adminUpdateAuthEventFeedback(
                r -> r.userPoolId(pool).username(name).eventId(other.eventId()).feedbackValue("Invalid"));
        AuthEventType judged = cognito.adminListUserAuthEvents(
                        r -> r.userPoolId(pool).username(name))
                .authEvents()
                .get(1);
        assertThat(judged.eventFeedback().feedbackValueAsString()).isEqualTo("Invalid");
        assertThat(judged.eventFeedback().provider()).isEqualTo("Admin");
        assertThat(judged.eventFeedback().feedbackDate()).isNotNull();
    }

    @Test
    void areJudgedOnceByWhoeverGotTheMail() {
        mode("ENFORCED");
        cognito.setRiskConfiguration(r -> r.userPoolId(pool).accountTakeoverRiskConfiguration(telling("NO_ACTION")));
        String name = People.newName();
        String stranger = People.newName();
        String email = People.addressOf(name);
        office.user(house, name, Map.of("email", email), Set.of("email"));
        office.user(house, stranger);
        signInElsewhere(name);
        signIn(name);
        Matcher told = TOLD.matcher(signet.mail().next(email));
        assertThat(told.find()).isTrue();
        String event = told.group(1);
        String token = told.group(2);
        String first = cognito.adminListUserAuthEvents(r -> r.userPoolId(pool).username(name))
                .authEvents()
                .get(1)
                .eventId();
        House beside = office.poolBeside(house);
        mode(beside.pool().value(), "AUDIT");

        assertThatThrownBy(() -> judge(pool, stranger, event, token))
                .as("of somebody else")
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> judge(pool, People.newName(), event, token))
                .as("of nobody")
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid feedback token.");
        assertThatThrownBy(() -> judge(pool, name, first, token))
                .as("of another sign-in")
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> judge(beside.pool().value(), name, event, token))
                .as("of another pool")
                .isInstanceOf(NotAuthorizedException.class);
        passed(event, "-8 days");
        assertThatThrownBy(() -> judge(pool, name, event, token))
                .as("a week late")
                .isInstanceOf(NotAuthorizedException.class);
        passed(event, "8 days");
        judge(pool, name, event, token);
        assertThatThrownBy(() -> judge(pool, name, event, token))
                .as("a second time")
                .isInstanceOf(NotAuthorizedException.class);

        AuthEventType judged = cognito.adminListUserAuthEvents(
                        r -> r.userPoolId(pool).username(name))
                .authEvents()
                .getFirst();
        assertThat(judged.eventFeedback().provider()).isEqualTo("User");
        assertThat(judged.eventFeedback().feedbackValueAsString()).isEqualTo("Valid");
    }

    @Test
    void ofOtherPeopleAndPoolsAreUnknown() {
        mode("AUDIT");
        String name = People.newName();
        office.user(house, name);
        signIn(name);
        String event = cognito.adminListUserAuthEvents(r -> r.userPoolId(pool).username(name))
                .authEvents()
                .getFirst()
                .eventId();
        House beside = office.poolBeside(house);
        String other = beside.pool().value();
        mode(other, "AUDIT");
        office.user(beside, name);

        assertThatThrownBy(() -> cognito.adminUpdateAuthEventFeedback(
                        r -> r.userPoolId(other).username(name).eventId(event).feedbackValue("Valid")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Auth event does not exist.");
        assertThatThrownBy(() -> cognito.adminUpdateAuthEventFeedback(
                        r -> r.userPoolId(pool).username(name).eventId("none").feedbackValue("Valid")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() ->
                        cognito.adminListUserAuthEvents(r -> r.userPoolId(pool).username(People.newName())))
                .isInstanceOf(UserNotFoundException.class);
        assertThatThrownBy(() -> cognito.describeRiskConfiguration(
                        r -> r.userPoolId(other).clientId(client)))
                .as("a client of another pool")
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> cognito.setRiskConfiguration(
                        r -> r.userPoolId(pool).riskExceptionConfiguration(e -> e.blockedIPRangeList("somewhere"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("risk.exceptions.blocked");
    }

    @Test
    void areNoneWhereThePoolAssessesNothing() {
        String name = People.newName();
        office.user(house, name);

        assertThatThrownBy(() -> described(null)).isInstanceOf(UserPoolAddOnNotEnabledException.class);
        assertThatThrownBy(() -> cognito.setRiskConfiguration(r -> r.userPoolId(pool)))
                .isInstanceOf(UserPoolAddOnNotEnabledException.class);
        assertThatThrownBy(() ->
                        cognito.adminListUserAuthEvents(r -> r.userPoolId(pool).username(name)))
                .isInstanceOf(UserPoolAddOnNotEnabledException.class);
        assertThatThrownBy(() -> cognito.adminUpdateAuthEventFeedback(
                        r -> r.userPoolId(pool).username(name).eventId("none").feedbackValue("Valid")))
                .isInstanceOf(UserPoolAddOnNotEnabledException.class);
        assertThatThrownBy(() -> judge(pool, name, "none", "token"))
                .isInstanceOf(UserPoolAddOnNotEnabledException.class);
    }

    /** As if the sign-in had been at another time. */
    private void passed(String event, String by) {
        JdbcClient.create(signet.database().ownerDataSource())
                .sql("update lookup.assessment set at = at + cast(:by as interval) where session = :session")
                .param("by", by)
                .param("session", event)
                .update();
    }

    private void judge(String where, String name, String event, String token) {
        cognito.updateAuthEventFeedback(r -> r.userPoolId(where)
                .username(name)
                .eventId(event)
                .feedbackToken(token)
                .feedbackValue("Valid"));
    }

    private RiskConfigurationType described(@Nullable String of) {
        return cognito.describeRiskConfiguration(r -> r.userPoolId(pool).clientId(of))
                .riskConfiguration();
    }

    private void mode(String mode) {
        mode(pool, mode);
    }

    private void mode(String of, String mode) {
        cognito.updateUserPool(r -> r.userPoolId(of).userPoolAddOns(a -> a.advancedSecurityMode(mode)));
        assertThat(cognito.describeUserPool(r -> r.userPoolId(of))
                        .userPool()
                        .userPoolAddOns()
                        .advancedSecurityModeAsString())
                .isEqualTo(mode);
    }

    private static Consumer<AccountTakeoverRiskConfigurationType.Builder> telling(String action) {
        Consumer<AccountTakeoverActionType.Builder> told =
                a -> a.eventAction(action).sendNotification(true);
        return c -> c.actions(a -> a.lowAction(told).mediumAction(told).highAction(told))
                .notifyConfiguration(n -> n.sourceArn(SENDER)
                        .from("signet@example.com")
                        .noActionEmail(m -> m.subject("New sign-in")
                                .htmlBody("<p>Was that you?</p>")
                                .textBody("event={event-id} token={feedback-token} ")));
    }

    private void signIn(String name) {
        assertThat(cognito.initiateAuth(r -> r.clientId(client)
                                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                                .authParameters(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD)))
                        .authenticationResult())
                .isNotNull();
    }

    /** By another program, as which the SDK is not known. */
    private void signInElsewhere(String name) {
        assertThat(signet.http()
                        .post(
                                "/v1/pools/" + pool + "/sessions",
                                """
                                {"client_id":"%s","username":"%s","password":"%s"}""".formatted(client, name, People.PASSWORD),
                                "User-Agent",
                                "Firefox")
                        .status())
                .isEqualTo(201);
    }
}
