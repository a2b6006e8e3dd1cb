package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListGroupsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OperationNotEnabledException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

class GroupsAndFactorsWithTheJavaSdk {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final String pool = signet.demo().pool().value();

    @Test
    void groupsComeChangeAndGo() {
        String name = People.newName();

        GroupType made = cognito.createGroup(r ->
                        r.userPoolId(pool).groupName(name).description("First").precedence(3))
                .group();
        assertThat(made.userPoolId()).isEqualTo(pool);
        assertThatThrownBy(() -> cognito.createGroup(r -> r.userPoolId(pool).groupName(name)))
                .isInstanceOf(GroupExistsException.class);
        cognito.updateGroup(r -> r.userPoolId(pool).groupName(name).description("Second"));
        GroupType group =
                cognito.getGroup(r -> r.userPoolId(pool).groupName(name)).group();
        assertThat(group.description()).isEqualTo("Second");
        assertThat(group.precedence()).as("what an update leaves out stays").isEqualTo(3);
        cognito.deleteGroup(r -> r.userPoolId(pool).groupName(name));
        assertThatThrownBy(() -> cognito.getGroup(r -> r.userPoolId(pool).groupName(name)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void groupsHaveMembers() {
        String name = People.newName();
        String group = "members-of-" + name;
        cognito.adminCreateUser(r -> r.userPoolId(pool).username(name).messageAction("SUPPRESS"));
        cognito.createGroup(r -> r.userPoolId(pool).groupName(group));

        cognito.adminAddUserToGroup(r -> r.userPoolId(pool).groupName(group).username(name));
        cognito.adminAddUserToGroup(r -> r.userPoolId(pool).groupName(group).username(name));

        assertThat(cognito.listUsersInGroup(r -> r.userPoolId(pool).groupName(group))
                        .users())
                .extracting(UserType::username)
                .containsExactly(name);
        assertThat(cognito.adminListGroupsForUser(r -> r.userPoolId(pool).username(name))
                        .groups())
                .extracting(GroupType::groupName)
                .containsExactly(group);
        cognito.adminRemoveUserFromGroup(
                r -> r.userPoolId(pool).groupName(group).username(name));
        assertThat(cognito.listUsersInGroup(r -> r.userPoolId(pool).groupName(group))
                        .users())
                .isEmpty();
    }

    @Test
    void groupsAreListedPageByPage() {
        cognito.createGroup(r -> r.userPoolId(pool).groupName(People.newName()));
        cognito.createGroup(r -> r.userPoolId(pool).groupName(People.newName()));

        ListGroupsResponse first = cognito.listGroups(r -> r.userPoolId(pool).limit(1));

        assertThat(cognito.listGroups(r -> r.userPoolId(pool).limit(1).nextToken(first.nextToken()))
                        .groups())
                .doesNotContainAnyElementsOf(first.groups());
        assertThatThrownBy(() -> cognito.listGroups(r -> r.userPoolId(pool).limit(0)))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> cognito.listGroups(r -> r.userPoolId(pool).nextToken("forged")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void resourceServersComeChangeAndGo() {
        String id = "https://" + People.newName() + ".example";

        cognito.createResourceServer(
                r -> r.userPoolId(pool).identifier(id).name("Orders").scopes(scope("read")));
        cognito.updateResourceServer(
                r -> r.userPoolId(pool).identifier(id).name("Orders").scopes(scope("read"), scope("write")));

        ResourceServerType server = cognito.describeResourceServer(
                        r -> r.userPoolId(pool).identifier(id))
                .resourceServer();
        assertThat(server.scopes())
                .extracting(ResourceServerScopeType::scopeName)
                .containsExactlyInAnyOrder("read", "write");
        assertThat(cognito.listResourceServers(r -> r.userPoolId(pool).maxResults(50))
                        .resourceServers())
                .extracting(ResourceServerType::identifier)
                .contains(id);
        cognito.deleteResourceServer(r -> r.userPoolId(pool).identifier(id));
        assertThatThrownBy(() ->
                        cognito.describeResourceServer(r -> r.userPoolId(pool).identifier(id)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void devicesAndPasskeysOfAPoolThatHasNoneAreTold() {
        String token = signet.people().newcomer().accessToken();

        assertThat(cognito.listDevices(r -> r.accessToken(token)).devices()).isEmpty();
        assertThat(cognito.listWebAuthnCredentials(r -> r.accessToken(token)).credentials())
                .isEmpty();
        assertThatThrownBy(() -> cognito.getDevice(r -> r.accessToken(token).deviceKey("dev_" + "0".repeat(32))))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Device does not exist.");
        assertThatThrownBy(() -> cognito.deleteWebAuthnCredential(
                        r -> r.accessToken(token).credentialId("none")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void factorsOfAPoolAreTold() {
        assertThat(cognito.getUserPoolMfaConfig(r -> r.userPoolId(pool)).mfaConfiguration())
                .isIn(UserPoolMfaType.OFF, UserPoolMfaType.OPTIONAL, UserPoolMfaType.ON);
    }

    @Test
    void whatSignetDoesNotDoSaysWhy() {
        assertThatThrownBy(() -> cognito.describeUserPoolDomain(r -> r.domain("login")))
                .isInstanceOf(OperationNotEnabledException.class)
                .hasMessageContaining("Signet does not serve this operation: ");
    }

    private static ResourceServerScopeType scope(String name) {
        return ResourceServerScopeType.builder()
                .scopeName(name)
                .scopeDescription("To " + name)
                .build();
    }
}
