package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedUserStateException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class AdministeringUsersWithTheJavaSdk {

    private static final String TEMPORARY = "Temporary-Horse-7-Battery";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final String pool = signet.demo().pool().value();
    private final String client = signet.demo().client().value();

    @Test
    void createsSomebodyWhoChoosesAPassword() {
        String name = People.newName();

        UserType user = create(name);

        assertThat(user.username()).isEqualTo(name);
        assertThat(user.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(user.userCreateDate()).isCloseTo(Instant.now(), Assertions.within(5, ChronoUnit.MINUTES));
        InitiateAuthResponse owed = signIn(name, TEMPORARY);
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
        assertThat(cognito.respondToAuthChallenge(r -> r.clientId(client)
                                .challengeName(owed.challengeName())
                                .session(owed.session())
                                .challengeResponses(Map.of("USERNAME", name, "NEW_PASSWORD", People.PASSWORD)))
                        .authenticationResult()
                        .accessToken())
                .isNotBlank();
        assertThat(get(name).userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void createsSomebodyWhoBringsWhatIsRequiredAtTheFirstSignIn() {
        CognitoIdentityProviderClient ours = JavaSdk.of(signet, TenantKeys.ours());
        String of = ours.createUserPool(r -> r.poolName("Nicknames")
                        .schema(a ->
                                a.name("nickname").attributeDataType("String").required(true)))
                .userPool()
                .id();
        String through = ours.createUserPoolClient(r -> r.userPoolId(of)
                        .clientName("Shop")
                        .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .userPoolClient()
                .clientId();
        String name = People.newName();
        ours.adminCreateUser(r ->
                r.userPoolId(of).username(name).temporaryPassword(TEMPORARY).messageAction(MessageActionType.SUPPRESS));
        InitiateAuthResponse owed = ours.initiateAuth(r -> r.clientId(through)
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", name, "PASSWORD", TEMPORARY)));
        assertThat(owed.challengeParameters().get("requiredAttributes")).isEqualTo("[\"userAttributes.nickname\"]");
        Map<String, String> answer = Map.of("USERNAME", name, "NEW_PASSWORD", People.PASSWORD);

        assertThatThrownBy(() -> ours.respondToAuthChallenge(r -> r.clientId(through)
                        .challengeName(owed.challengeName())
                        .session(owed.session())
                        .challengeResponses(answer)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Invalid attributes given, nickname is missing");
        Map<String, String> whole = new HashMap<>(answer);
        whole.put("userAttributes.nickname", "Ally");
        assertThat(ours.respondToAuthChallenge(r -> r.clientId(through)
                                .challengeName(owed.challengeName())
                                .session(owed.session())
                                .challengeResponses(whole))
                        .authenticationResult()
                        .accessToken())
                .isNotBlank();
    }

    @Test
    void invitesAgain() {
        String name = People.newName();
        cognito.adminCreateUser(r -> r.userPoolId(pool)
                .username(name)
                .userAttributes(attribute("email", People.addressOf(name)), attribute("email_verified", "true")));
        assertThat(signet.mail().next(People.addressOf(name))).contains(name);

        cognito.adminCreateUser(r ->
                r.userPoolId(pool).username(name).temporaryPassword(TEMPORARY).messageAction(MessageActionType.RESEND));

        assertThat(signet.mail().next(People.addressOf(name))).contains(TEMPORARY);
        assertThat(signIn(name, TEMPORARY).challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
        setPassword(name, People.PASSWORD, true);
        assertThatThrownBy(() -> cognito.adminCreateUser(
                        r -> r.userPoolId(pool).username(name).messageAction(MessageActionType.RESEND)))
                .isInstanceOf(UnsupportedUserStateException.class);
    }

    @Test
    void setsAPasswordForGood() {
        String name = People.newName();
        create(name);

        setPassword(name, People.PASSWORD, true);

        assertThat(signIn(name, People.PASSWORD).authenticationResult()).isNotNull();
        setPassword(name, TEMPORARY, false);
        assertThat(get(name).userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    }

    @Test
    void changesAttributes() {
        String name = People.newName();
        create(name);

        cognito.adminUpdateUserAttributes(r -> r.userPoolId(pool)
                .username(name)
                .userAttributes(
                        attribute("given_name", "Ada"),
                        attribute("family_name", "Byron"),
                        attribute("email", "new-" + People.addressOf(name)),
                        attribute("email_verified", "true")));
        cognito.adminDeleteUserAttributes(r -> r.userPoolId(pool).username(name).userAttributeNames("family_name"));

        assertThat(get(name).userAttributes())
                .contains(
                        attribute("given_name", "Ada"),
                        attribute("email", "new-" + People.addressOf(name)),
                        attribute("email_verified", "true"))
                .doesNotContain(attribute("family_name", "Byron"));
    }

    @Test
    void disablesEnablesAndSignsOut() {
        String name = People.newName();
        create(name);
        setPassword(name, People.PASSWORD, true);
        String token = signIn(name, People.PASSWORD).authenticationResult().accessToken();

        cognito.adminDisableUser(r -> r.userPoolId(pool).username(name));
        assertThat(get(name).enabled()).isFalse();
        assertThatThrownBy(() -> signIn(name, People.PASSWORD))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User is disabled.");
        assertThatThrownBy(() -> cognito.getUser(r -> r.accessToken(token)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User is disabled.");
        cognito.adminEnableUser(r -> r.userPoolId(pool).username(name));
        assertThatThrownBy(() -> cognito.getUser(r -> r.accessToken(token)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Access Token has been revoked");
        String second = signIn(name, People.PASSWORD).authenticationResult().accessToken();
        cognito.adminUserGlobalSignOut(r -> r.userPoolId(pool).username(name));
        assertThatThrownBy(() -> cognito.getUser(r -> r.accessToken(second)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Access Token has been revoked");
    }

    @Test
    void demandsANewPassword() {
        String name = People.newName();
        create(name);
        setPassword(name, People.PASSWORD, true);

        cognito.adminResetUserPassword(r -> r.userPoolId(pool).username(name));

        assertThat(get(name).userStatus()).isEqualTo(UserStatusType.RESET_REQUIRED);
        assertThatThrownBy(() -> signIn(name, People.PASSWORD)).isInstanceOf(PasswordResetRequiredException.class);
    }

    @Test
    void confirmsASignUp() {
        String name = People.newName();
        cognito.signUp(r -> r.clientId(client)
                .username(name)
                .password(People.PASSWORD)
                .userAttributes(attribute("email", People.addressOf(name))));

        cognito.adminConfirmSignUp(r -> r.userPoolId(pool).username(name));

        assertThat(signIn(name, People.PASSWORD).authenticationResult()).isNotNull();
        assertThatThrownBy(
                        () -> cognito.adminConfirmSignUp(r -> r.userPoolId(pool).username(name)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    void deletes() {
        String name = People.newName();
        create(name);

        cognito.adminDeleteUser(r -> r.userPoolId(pool).username(name));

        assertThatThrownBy(() -> get(name))
                .isInstanceOf(UserNotFoundException.class)
                .hasMessageContaining("User does not exist.");
    }

    @Test
    void findsPeopleByWhatIsKnownOfThem() {
        String name = People.newName();
        UserType user = create(name);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !list("username = \"" + name + "\"").users().isEmpty());

        assertThat(list("email ^= \"" + name + "@\"").users())
                .extracting(UserType::username)
                .containsExactly(name);
        assertThat(cognito.listUsers(r -> r.userPoolId(pool)
                                .filter("username = \"" + name + "\"")
                                .attributesToGet("sub"))
                        .users()
                        .getFirst()
                        .attributes())
                .containsExactly(user.attributes().stream()
                        .filter(attribute -> attribute.name().equals("sub"))
                        .findFirst()
                        .orElseThrow());
        assertThat(get(sub(user)).username()).isEqualTo(name);
    }

    @Test
    void readsListsPageByPage() {
        create(People.newName());
        create(People.newName());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cognito.listUsers(r -> r.userPoolId(pool).limit(2))
                                .users()
                                .size()
                        == 2);

        ListUsersResponse first = cognito.listUsers(r -> r.userPoolId(pool).limit(1));
        ListUsersResponse second =
                cognito.listUsers(r -> r.userPoolId(pool).limit(1).paginationToken(first.paginationToken()));

        assertThat(second.users().getFirst().username())
                .isNotEqualTo(first.users().getFirst().username());
        assertThatThrownBy(() -> cognito.listUsers(r -> r.userPoolId(pool).paginationToken("forged")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void tellsWhatIsWrong() {
        String name = People.newName();
        create(name);

        assertThatThrownBy(() -> create(name)).isInstanceOf(UsernameExistsException.class);
        assertThatThrownBy(() -> list("custom:x = \"1\"")).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> list("nonsense"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Error while parsing filter");
        assertThatThrownBy(() -> cognito.adminGetUser(
                        r -> r.userPoolId("eu-central-1_nothing").username(name)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool eu-central-1_nothing does not exist.");
    }

    private UserType create(String name) {
        return cognito.adminCreateUser(r -> r.userPoolId(pool)
                        .username(name)
                        .temporaryPassword(TEMPORARY)
                        .messageAction(MessageActionType.SUPPRESS)
                        .userAttributes(
                                attribute("email", People.addressOf(name)), attribute("email_verified", "true")))
                .user();
    }

    private AdminGetUserResponse get(String name) {
        return cognito.adminGetUser(r -> r.userPoolId(pool).username(name));
    }

    private void setPassword(String name, String password, boolean permanent) {
        cognito.adminSetUserPassword(
                r -> r.userPoolId(pool).username(name).password(password).permanent(permanent));
    }

    private ListUsersResponse list(String filter) {
        return cognito.listUsers(r -> r.userPoolId(pool).filter(filter));
    }

    private InitiateAuthResponse signIn(String name, String password) {
        return cognito.initiateAuth(r -> r.clientId(client)
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", name, "PASSWORD", password)));
    }

    private static String sub(UserType user) {
        return List.copyOf(user.attributes()).getFirst().value();
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
