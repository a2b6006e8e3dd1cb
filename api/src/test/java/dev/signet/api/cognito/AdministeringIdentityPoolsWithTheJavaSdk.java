package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.SignetUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.AmbiguousRoleResolutionType;
import software.amazon.awssdk.services.cognitoidentity.model.CognitoIdentityException;
import software.amazon.awssdk.services.cognitoidentity.model.CognitoIdentityProvider;
import software.amazon.awssdk.services.cognitoidentity.model.DescribeIdentityPoolResponse;
import software.amazon.awssdk.services.cognitoidentity.model.GetIdentityPoolRolesResponse;
import software.amazon.awssdk.services.cognitoidentity.model.IdentityPoolShortDescription;
import software.amazon.awssdk.services.cognitoidentity.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentity.model.MappingRule;
import software.amazon.awssdk.services.cognitoidentity.model.MappingRuleMatchType;
import software.amazon.awssdk.services.cognitoidentity.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentity.model.RoleMapping;
import software.amazon.awssdk.services.cognitoidentity.model.RoleMappingType;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

class AdministeringIdentityPoolsWithTheJavaSdk {

    private static final String UPLOADER = "arn:aws:iam::123456789012:role/Uploader";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityClient identities = JavaSdk.identitiesOf(signet, TenantKeys.ours());

    @Test
    void tellWhatTheyWereMadeWith() {
        CognitoIdentityProvider shoppers = shoppers();

        String pool = identities
                .createIdentityPool(r -> r.identityPoolName("Uploads")
                        .allowUnauthenticatedIdentities(true)
                        .allowClassicFlow(true)
                        .supportedLoginProviders(Map.of("accounts.example", "app-1"))
                        .developerProviderName("login.shop")
                        .openIdConnectProviderARNs("arn:aws:iam::123456789012:oidc-provider/id.example")
                        .samlProviderARNs("arn:aws:iam::123456789012:saml-provider/Staff")
                        .cognitoIdentityProviders(shoppers)
                        .identityPoolTags(Map.of("team", "shop")))
                .identityPoolId();

        assertThat(pool).matches("[\\w-]+:[0-9a-f-]{36}");
        DescribeIdentityPoolResponse told = described(pool);
        assertThat(told.identityPoolName()).isEqualTo("Uploads");
        assertThat(told.allowUnauthenticatedIdentities()).isTrue();
        assertThat(told.allowClassicFlow()).isTrue();
        assertThat(told.supportedLoginProviders()).isEqualTo(Map.of("accounts.example", "app-1"));
        assertThat(told.developerProviderName()).isEqualTo("login.shop");
        assertThat(told.openIdConnectProviderARNs())
                .containsExactly("arn:aws:iam::123456789012:oidc-provider/id.example");
        assertThat(told.samlProviderARNs()).containsExactly("arn:aws:iam::123456789012:saml-provider/Staff");
        assertThat(told.cognitoIdentityProviders()).containsExactly(shoppers);
        assertThat(told.identityPoolTags()).isEqualTo(Map.of("team", "shop"));
        assertThat(identities.listIdentityPools(r -> r.maxResults(60)).identityPools())
                .extracting(IdentityPoolShortDescription::identityPoolId)
                .contains(pool);
    }

    @Test
    void loseWhatAnUpdateLeavesOutButTheirTags() {
        String pool = identities
                .createIdentityPool(r -> r.identityPoolName("Uploads")
                        .allowUnauthenticatedIdentities(true)
                        .developerProviderName("login.shop")
                        .cognitoIdentityProviders(shoppers())
                        .identityPoolTags(Map.of("team", "shop")))
                .identityPoolId();

        identities.updateIdentityPool(
                r -> r.identityPoolId(pool).identityPoolName("Photos").allowUnauthenticatedIdentities(false));

        DescribeIdentityPoolResponse told = described(pool);
        assertThat(told.identityPoolName()).isEqualTo("Photos");
        assertThat(told.allowUnauthenticatedIdentities()).isFalse();
        assertThat(told.developerProviderName()).isNull();
        assertThat(told.hasCognitoIdentityProviders()).isFalse();
        assertThat(told.identityPoolTags()).isEqualTo(Map.of("team", "shop"));
    }

    @Test
    void giveTheRolesAndTagsThatWereSet() {
        String pool = plain();
        CognitoIdentityProvider shoppers = shoppers();
        String provider = shoppers.providerName() + ":" + shoppers.clientId();
        RoleMapping rules = RoleMapping.builder()
                .type(RoleMappingType.RULES)
                .ambiguousRoleResolution(AmbiguousRoleResolutionType.DENY)
                .rulesConfiguration(r -> r.rules(MappingRule.builder()
                        .claim("cognito:groups")
                        .matchType(MappingRuleMatchType.CONTAINS)
                        .value("admins")
                        .roleARN(UPLOADER)
                        .build()))
                .build();
        RoleMapping token = RoleMapping.builder()
                .type(RoleMappingType.TOKEN)
                .ambiguousRoleResolution(AmbiguousRoleResolutionType.AUTHENTICATED_ROLE)
                .build();
        assertThat(identities.getIdentityPoolRoles(r -> r.identityPoolId(pool)).roles())
                .isEmpty();

        identities.setIdentityPoolRoles(r -> r.identityPoolId(pool)
                .roles(Map.of("authenticated", UPLOADER, "unauthenticated", UPLOADER))
                .roleMappings(Map.of(provider, rules, "accounts.example", token)));
        identities.setPrincipalTagAttributeMap(r ->
                r.identityPoolId(pool).identityProviderName(provider).principalTags(Map.of("team", "custom:team")));

        GetIdentityPoolRolesResponse told = identities.getIdentityPoolRoles(r -> r.identityPoolId(pool));
        assertThat(told.roles()).isEqualTo(Map.of("authenticated", UPLOADER, "unauthenticated", UPLOADER));
        assertThat(told.roleMappings()).isEqualTo(Map.of(provider, rules, "accounts.example", token));
        assertThat(identities
                        .getPrincipalTagAttributeMap(r -> r.identityPoolId(pool).identityProviderName(provider))
                        .principalTags())
                .isEqualTo(Map.of("team", "custom:team"));
        assertThat(identities
                        .getPrincipalTagAttributeMap(r -> r.identityPoolId(pool).identityProviderName("another"))
                        .useDefaults())
                .isFalse();
    }

    @Test
    void areTaggedByTheirArn() {
        String pool = plain();
        String arn = "arn:aws:cognito-identity:ipl:000000000000:identitypool/" + pool;

        identities.tagResource(r -> r.resourceArn(arn).tags(Map.of("team", "shop", "cost", "7")));
        identities.untagResource(r -> r.resourceArn(arn).tagKeys("cost"));

        assertThat(identities.listTagsForResource(r -> r.resourceArn(arn)).tags())
                .isEqualTo(Map.of("team", "shop"));
        assertThatThrownBy(() -> identities.listTagsForResource(
                        r -> r.resourceArn("arn:aws:cognito-identity:eu-west-1:1:identitypool/" + pool)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void areNoMoreOnceTheyAreDeleted() {
        String pool = plain();

        identities.deleteIdentityPool(r -> r.identityPoolId(pool));

        assertThatThrownBy(() -> described(pool))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("IdentityPool '" + pool + "' not found.");
        assertThatThrownBy(() -> identities.deleteIdentityPool(r -> r.identityPoolId(pool)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void areRefusedWithTheMemberNamed() {
        String pool = plain();
        for (CognitoIdentityProvider wrong : List.of(
                CognitoIdentityProvider.builder().clientId("cli_1").build(),
                CognitoIdentityProvider.builder()
                        .providerName("id.example/pol_1")
                        .build(),
                shoppers().toBuilder().clientId("somebody_elses").build())) {
            assertThatThrownBy(() -> identities.createIdentityPool(r -> r.identityPoolName("U")
                            .allowUnauthenticatedIdentities(false)
                            .cognitoIdentityProviders(wrong)))
                    .isInstanceOf(InvalidParameterException.class);
        }
        assertThatThrownBy(() -> identities.setIdentityPoolRoles(
                        r -> r.identityPoolId(pool).roles(Map.of("authenticated", "arn:aws:s3:::a-bucket/key"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("authenticated must be the ARN of a role");
        assertThatThrownBy(() -> identities.setIdentityPoolRoles(r -> r.identityPoolId(pool)
                        .roles(Map.of())
                        .roleMappings(Map.of(
                                "p",
                                RoleMapping.builder()
                                        .type(RoleMappingType.TOKEN)
                                        .build()))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("AmbiguousRoleResolution");
    }

    @Test
    void belongToTheirTenantAndNobodyElse() {
        String pool = plain();
        CognitoIdentityClient stranger =
                JavaSdk.identitiesOf(signet, TenantKeys.of("TENANT_ADMINISTRATOR", TenantKeys.newTenant()));

        assertThatThrownBy(() -> stranger.describeIdentityPool(r -> r.identityPoolId(pool)))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> stranger.updateIdentityPool(
                        r -> r.identityPoolId(pool).identityPoolName("Mine").allowUnauthenticatedIdentities(true)))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> stranger.setIdentityPoolRoles(
                        r -> r.identityPoolId(pool).roles(Map.of("authenticated", UPLOADER))))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> stranger.deleteIdentityPool(r -> r.identityPoolId(pool)))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(stranger.listIdentityPools(r -> r.maxResults(60)).identityPools())
                .isEmpty();
        assertThat(described(pool).identityPoolName()).isEqualTo("Plain");
    }

    @Test
    void giveNobodyAnIdentityYetAndSaySo() {
        assertThatThrownBy(() -> identities.getId(r -> r.identityPoolId(plain())))
                .isInstanceOf(CognitoIdentityException.class)
                .hasMessageContaining("there are no identities and no credentials yet");
    }

    private DescribeIdentityPoolResponse described(String pool) {
        return identities.describeIdentityPool(r -> r.identityPoolId(pool));
    }

    private String plain() {
        return identities
                .createIdentityPool(r -> r.identityPoolName("Plain").allowUnauthenticatedIdentities(false))
                .identityPoolId();
    }

    /** A client of a new user pool of the same tenant, as Terraform names it. */
    private CognitoIdentityProvider shoppers() {
        CognitoIdentityProviderClient users = JavaSdk.of(signet, TenantKeys.ours());
        String pool =
                users.createUserPool(r -> r.poolName("Shoppers")).userPool().id();
        String client = users.createUserPoolClient(r -> r.userPoolId(pool).clientName("Shop"))
                .userPoolClient()
                .clientId();
        return CognitoIdentityProvider.builder()
                .providerName("cognito-idp.eu-central-1.amazonaws.com/" + pool)
                .clientId(client)
                .serverSideTokenCheck(true)
                .build();
    }
}
