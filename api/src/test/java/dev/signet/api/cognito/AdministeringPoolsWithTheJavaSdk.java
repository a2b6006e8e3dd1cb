package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

class AdministeringPoolsWithTheJavaSdk {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, TenantKeys.ours());

    @Test
    void haveCognitosDefaults() {
        UserPoolType pool = cognito.createUserPool(r -> r.poolName("Plain")).userPool();

        assertThat(pool.policies().passwordPolicy().minimumLength()).isEqualTo(8);
        assertThat(pool.policies().passwordPolicy().requireSymbols()).isTrue();
        assertThat(pool.policies().passwordPolicy().temporaryPasswordValidityDays())
                .isEqualTo(7);
        assertThat(pool.policies().signInPolicy().allowedFirstAuthFactorsAsStrings())
                .containsExactly("PASSWORD");
        assertThat(pool.mfaConfigurationAsString()).isEqualTo("OFF");
        assertThat(pool.deletionProtectionAsString()).isEqualTo("INACTIVE");
        assertThat(pool.userPoolTier()).isEqualTo(UserPoolTierType.ESSENTIALS);
        assertThat(pool.emailConfiguration().emailSendingAccountAsString()).isEqualTo("COGNITO_DEFAULT");
        assertThat(pool.adminCreateUserConfig().unusedAccountValidityDays()).isEqualTo(7);
        assertThat(pool.accountRecoverySetting().recoveryMechanisms())
                .extracting(option -> option.nameAsString() + option.priority())
                .containsExactly("verified_email1", "verified_phone_number2");
        assertThat(pool.schemaAttributes())
                .extracting(SchemaAttributeType::name)
                .hasSize(21)
                .startsWith("sub", "name")
                .endsWith("updated_at", "identities");
        assertThat(pool.autoVerifiedAttributes()).isEmpty();
        assertThat(pool.usernameConfiguration()).isNull();
        assertThat(pool.arn()).endsWith(":userpool/" + pool.id());
        assertThat(describe(pool.id())).isEqualTo(pool);
    }

    @Test
    void serveTheirClientsAndUsersFromTheFirstMoment() {
        String pool = cognito.createUserPool(r -> r.poolName("Shop")
                        .usernameAttributesWithStrings("email")
                        .autoVerifiedAttributesWithStrings("email"))
                .userPool()
                .id();
        String client = cognito.createUserPoolClient(r ->
                        r.userPoolId(pool).clientName("Web").explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH"))
                .userPoolClient()
                .clientId();
        cognito.adminCreateUser(r -> r.userPoolId(pool)
                .username("alice@shop.example")
                .messageAction("SUPPRESS")
                .userAttributes(a -> a.name("email").value("alice@shop.example")));
        cognito.adminSetUserPassword(r -> r.userPoolId(pool)
                .username("alice@shop.example")
                .password(People.PASSWORD)
                .permanent(true));

        assertThat(cognito.initiateAuth(r -> r.clientId(client)
                                .authFlow("USER_PASSWORD_AUTH")
                                .authParameters(Map.of("USERNAME", "alice@shop.example", "PASSWORD", People.PASSWORD)))
                        .authenticationResult()
                        .accessToken())
                .isNotBlank();
        assertThat(describe(pool).estimatedNumberOfUsers()).isEqualTo(1);
    }

    @Test
    void loseWithAnUpdateWhatItLeavesOut() {
        UserPoolType pool = cognito.createUserPool(r -> r.poolName("Before")
                        .policies(p -> p.passwordPolicy(w -> w.minimumLength(12)))
                        .aliasAttributesWithStrings("email")
                        .userPoolTags(Map.of("team", "shop"))
                        .userPoolTier("PLUS")
                        .emailVerificationMessage("Your code is {####}")
                        .deviceConfiguration(d -> d.challengeRequiredOnNewDevice(true)))
                .userPool();
        assertThat(pool.policies().passwordPolicy().requireSymbols()).isFalse();
        assertThat(pool.verificationMessageTemplate().emailMessage()).isEqualTo("Your code is {####}");

        cognito.updateUserPool(r -> r.userPoolId(pool.id()));

        UserPoolType after = describe(pool.id());
        assertThat(after.name()).isEqualTo("Before");
        assertThat(after.policies().passwordPolicy().minimumLength()).isEqualTo(8);
        assertThat(after.policies().passwordPolicy().requireSymbols()).isTrue();
        assertThat(after.aliasAttributesAsStrings()).containsExactly("email");
        assertThat(after.userPoolTags()).isEmpty();
        assertThat(after.userPoolTier()).isEqualTo(UserPoolTierType.ESSENTIALS);
        assertThat(after.emailVerificationMessage()).isNull();
        assertThat(after.deviceConfiguration()).isNull();
        assertThat(after.lastModifiedDate()).isAfter(after.creationDate());
    }

    @Test
    void growAttributesThatCannotBeTakenAway() {
        String pool =
                cognito.createUserPool(r -> r.poolName("Growing")).userPool().id();

        cognito.addCustomAttributes(r -> r.userPoolId(pool)
                .customAttributes(
                        a -> a.name("size")
                                .attributeDataType(AttributeDataType.NUMBER)
                                .numberAttributeConstraints(n -> n.minValue("1").maxValue("60")),
                        a -> a.name("team")
                                .attributeDataType(AttributeDataType.STRING)
                                .mutable(false)));

        assertThat(describe(pool).schemaAttributes())
                .filteredOn(attribute -> attribute.name().startsWith("custom:"))
                .extracting(SchemaAttributeType::name)
                .containsExactly("custom:size", "custom:team");
        assertThatThrownBy(() -> cognito.addCustomAttributes(r -> r.userPoolId(pool)
                        .customAttributes(a -> a.name("size").attributeDataType(AttributeDataType.STRING))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("custom:size");
        assertThatThrownBy(() -> cognito.addCustomAttributes(r ->
                        r.userPoolId(pool).customAttributes(a -> a.name("dev").developerOnlyAttribute(true))))
                .isInstanceOf(InvalidParameterException.class);
        cognito.updateUserPool(r -> r.userPoolId(pool));
        assertThat(describe(pool).schemaAttributes()).hasSize(23);
    }

    @Test
    void haveTags() {
        UserPoolType pool = cognito.createUserPool(r -> r.poolName("Tagged").userPoolTags(Map.of("team", "shop")))
                .userPool();

        cognito.tagResource(r -> r.resourceArn(pool.arn()).tags(Map.of("stage", "test", "team", "web")));
        cognito.untagResource(r -> r.resourceArn(pool.arn()).tagKeys("stage", "none"));

        assertThat(cognito.listTagsForResource(r -> r.resourceArn(pool.arn())).tags())
                .containsExactly(Map.entry("team", "web"));
        assertThat(describe(pool.id()).userPoolTags()).containsExactly(Map.entry("team", "web"));
    }

    @Test
    void areListedAndDeletedOnceNothingProtectsThem() {
        String pool = cognito.createUserPool(r -> r.poolName("Passing").deletionProtection("ACTIVE"))
                .userPool()
                .id();
        assertThatThrownBy(() -> cognito.deleteUserPool(r -> r.userPoolId(pool)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("deletion protection");

        cognito.updateUserPool(r -> r.userPoolId(pool));
        assertThat(cognito.listUserPoolsPaginator(r -> r.maxResults(2)).userPools())
                .extracting(UserPoolDescriptionType::id)
                .contains(pool);
        cognito.deleteUserPool(r -> r.userPoolId(pool));

        assertThatThrownBy(() -> describe(pool))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool " + pool + " does not exist.");
        assertThat(cognito.listUserPoolsPaginator(r -> r.maxResults(60)).userPools())
                .extracting(UserPoolDescriptionType::id)
                .doesNotContain(pool);
        assertThat(signet.http()
                        .get("/v1/pools/" + pool + "/users", Operators.bearer(signet.administrator()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void areUnchangedByWhatTheyAlreadySay() {
        UserPoolType made = cognito.createUserPool(r -> r.poolName("Terraformed")
                        .policies(p -> p.passwordPolicy(w -> w.minimumLength(10)
                                        .requireLowercase(true)
                                        .temporaryPasswordValidityDays(0))
                                .signInPolicy(w -> w.allowedFirstAuthFactorsWithStrings("PASSWORD", "EMAIL_OTP")))
                        .usernameConfiguration(u -> u.caseSensitive(false))
                        .autoVerifiedAttributesWithStrings("email")
                        .schema(
                                a -> a.name("email").attributeDataType("String").required(true),
                                a -> a.name("team")
                                        .attributeDataType("String")
                                        .stringAttributeConstraints(
                                                b -> b.minLength("0").maxLength("2048")))
                        .verificationMessageTemplate(v -> v.defaultEmailOption("CONFIRM_WITH_CODE")
                                .emailSubject("Hello")
                                .emailMessage("Code {####}"))
                        .smsAuthenticationMessage("Sign in with {####}")
                        .userAttributeUpdateSettings(
                                u -> u.attributesRequireVerificationBeforeUpdateWithStrings("email"))
                        .adminCreateUserConfig(a -> a.allowAdminCreateUserOnly(true))
                        .userPoolAddOns(a -> a.advancedSecurityMode("OFF"))
                        .emailConfiguration(e -> e.emailSendingAccount("COGNITO_DEFAULT"))
                        .userPoolTags(Map.of("team", "shop")))
                .userPool();
        assertThat(made.policies().passwordPolicy().temporaryPasswordValidityDays())
                .isZero();

        cognito.updateUserPool(r -> r.userPoolId(made.id())
                .policies(made.policies())
                .deletionProtection(made.deletionProtection())
                .lambdaConfig(made.lambdaConfig())
                .autoVerifiedAttributes(made.autoVerifiedAttributes())
                .smsVerificationMessage(made.smsVerificationMessage())
                .emailVerificationMessage(made.emailVerificationMessage())
                .emailVerificationSubject(made.emailVerificationSubject())
                .verificationMessageTemplate(made.verificationMessageTemplate())
                .smsAuthenticationMessage(made.smsAuthenticationMessage())
                .userAttributeUpdateSettings(made.userAttributeUpdateSettings())
                .mfaConfiguration(made.mfaConfiguration())
                .deviceConfiguration(made.deviceConfiguration())
                .emailConfiguration(made.emailConfiguration())
                .userPoolTags(made.userPoolTags())
                .adminCreateUserConfig(made.adminCreateUserConfig())
                .userPoolAddOns(made.userPoolAddOns())
                .accountRecoverySetting(made.accountRecoverySetting())
                .userPoolTier(made.userPoolTier())
                .keyConfiguration(made.keyConfiguration())
                .issuerConfiguration(made.issuerConfiguration()));

        assertThat(describe(made.id()))
                .as("an event would have moved LastModifiedDate")
                .isEqualTo(made);
    }

    @Test
    void areNobodyElsesBusiness() {
        UserPoolType pool = cognito.createUserPool(r -> r.poolName("Ours")).userPool();
        CognitoIdentityProviderClient others =
                JavaSdk.of(signet, TenantKeys.of("TENANT_ADMINISTRATOR", TenantKeys.newTenant()));
        CognitoIdentityProviderClient auditor = JavaSdk.of(signet, TenantKeys.of("AUDITOR", null));
        CognitoIdentityProviderClient platform = JavaSdk.of(signet, Keys.administrator());

        List<ThrowingCallable> attempts = List.of(
                () -> others.describeUserPool(r -> r.userPoolId(pool.id())),
                () -> others.updateUserPool(r -> r.userPoolId(pool.id())),
                () -> others.deleteUserPool(r -> r.userPoolId(pool.id())),
                () -> others.addCustomAttributes(r -> r.userPoolId(pool.id()).customAttributes(a -> a.name("x"))),
                () -> others.tagResource(r -> r.resourceArn(pool.arn()).tags(Map.of("a", "b"))),
                () -> others.untagResource(r -> r.resourceArn(pool.arn()).tagKeys("a")),
                () -> others.listTagsForResource(r -> r.resourceArn(pool.arn())));
        attempts.forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(ResourceNotFoundException.class));
        assertThat(others.listUserPools(r -> r.maxResults(60)).userPools()).isEmpty();
        assertThatThrownBy(() -> auditor.createUserPool(r -> r.poolName("Not allowed")))
                .hasMessageContaining("does not allow");
        assertThatThrownBy(() -> platform.createUserPool(r -> r.poolName("Whose")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("signet:tenant");
        String tenant = TenantKeys.newTenant();
        assertThat(platform.createUserPool(r -> r.poolName("Theirs").userPoolTags(Map.of("signet:tenant", tenant)))
                        .userPool()
                        .userPoolTags())
                .containsEntry("signet:tenant", tenant);
    }

    private UserPoolType describe(String pool) {
        return cognito.describeUserPool(r -> r.userPoolId(pool)).userPool();
    }
}
