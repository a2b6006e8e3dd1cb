package dev.signet.api.cognito;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;

/** Pools and clients with as many settings as Cognito has for them, as programs write them down. */
final class WrittenDown {

    private WrittenDown() {}

    static Stream<Arguments> pools() {
        return Stream.of(
                pool("nothing", pool -> {}, factors -> factors.mfaConfiguration("OFF")),
                pool(
                        "names and messages",
                        pool -> pool.aliasAttributesWithStrings("email", "phone_number")
                                .usernameConfiguration(u -> u.caseSensitive(false))
                                .policies(p -> p.passwordPolicy(w -> w.minimumLength(14)
                                                .requireLowercase(true)
                                                .requireNumbers(false)
                                                .requireSymbols(true)
                                                .requireUppercase(false)
                                                .passwordHistorySize(4)
                                                .temporaryPasswordValidityDays(3))
                                        .signInPolicy(s -> s.allowedFirstAuthFactorsWithStrings("PASSWORD")))
                                .autoVerifiedAttributesWithStrings("email", "phone_number")
                                .schema(
                                        a -> a.name("email")
                                                .attributeDataType("String")
                                                .required(true)
                                                .mutable(true),
                                        a -> a.name("seats")
                                                .attributeDataType("Number")
                                                .mutable(true)
                                                .numberAttributeConstraints(
                                                        n -> n.minValue("1").maxValue("900")),
                                        a -> a.name("joined")
                                                .attributeDataType("DateTime")
                                                .mutable(false))
                                .verificationMessageTemplate(v -> v.defaultEmailOption("CONFIRM_WITH_CODE")
                                        .emailSubject("Prove it")
                                        .emailMessage("Your code is {####}.\nBye")
                                        .smsMessage("Code {####}"))
                                .adminCreateUserConfig(a -> a.allowAdminCreateUserOnly(false)
                                        .inviteMessageTemplate(m -> m.emailSubject("Come in")
                                                .emailMessage("{username}, use {####}")
                                                .smsMessage("{username}: {####}")))
                                .userAttributeUpdateSettings(u ->
                                        u.attributesRequireVerificationBeforeUpdateWithStrings("email", "phone_number"))
                                .emailConfiguration(e -> e.emailSendingAccount("DEVELOPER")
                                        .sourceArn("arn:aws:ses:eu-central-1:123456789012:identity/shop.example")
                                        .from("Shop <shop@shop.example>")
                                        .replyToEmailAddress("help@shop.example")
                                        .configurationSet("shop"))
                                .userPoolTags(Map.of("team", "shop", "stage", "")),
                        factors -> factors.mfaConfiguration("OPTIONAL")
                                .softwareTokenMfaConfiguration(s -> s.enabled(true))
                                .emailMfaConfiguration(e -> e.subject("Sign in").message("Sign in with {####}"))),
                pool(
                        "addresses, devices and triggers",
                        pool -> pool.usernameAttributesWithStrings("email")
                                .deletionProtection("ACTIVE")
                                .userPoolTier("PLUS")
                                .lambdaConfig(l -> l.preSignUp("https://shop.example/before")
                                        .postConfirmation("https://shop.example/after"))
                                .smsAuthenticationMessage("Use {####}")
                                .smsConfiguration(s -> s.snsCallerArn("arn:aws:iam::123456789012:role/sms")
                                        .externalId("shop")
                                        .snsRegion("eu-central-1"))
                                .deviceConfiguration(d ->
                                        d.challengeRequiredOnNewDevice(true).deviceOnlyRememberedOnUserPrompt(true))
                                .accountRecoverySetting(a -> a.recoveryMechanisms(
                                        m -> m.name("verified_phone_number").priority(1),
                                        m -> m.name("verified_email").priority(2)))
                                .adminCreateUserConfig(a -> a.allowAdminCreateUserOnly(true))
                                .userPoolAddOns(a -> a.advancedSecurityMode("AUDIT")),
                        factors -> factors.mfaConfiguration("ON")
                                .smsMfaConfiguration(s -> s.smsAuthenticationMessage("Use {####}")
                                        .smsConfiguration(c -> c.snsCallerArn("arn:aws:iam::123456789012:role/sms")
                                                .externalId("shop")
                                                .snsRegion("eu-central-1")))
                                .webAuthnConfiguration(
                                        w -> w.relyingPartyId("shop.example").userVerification("required"))));
    }

    static Stream<Arguments> clients() {
        return Stream.of(
                client(
                        "a page",
                        client -> client.explicitAuthFlowsWithStrings(
                                        "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH")
                                .preventUserExistenceErrors("ENABLED")
                                .readAttributes("email", "email_verified", "name", "sub")
                                .writeAttributes("name")
                                .refreshTokenRotation(r -> r.feature("DISABLED").retryGracePeriodSeconds(10))
                                .accessTokenValidity(90)
                                .idTokenValidity(1)
                                .refreshTokenValidity(60)
                                .tokenValidityUnits(u -> u.accessToken("minutes")
                                        .idToken("hours")
                                        .refreshToken("days"))
                                .authSessionValidity(7)
                                .callbackURLs("https://shop.example/back", "https://shop.example/other")
                                .defaultRedirectURI("https://shop.example/back")
                                .logoutURLs("https://shop.example/bye")
                                .allowedOAuthFlowsUserPoolClient(true)
                                .allowedOAuthFlowsWithStrings("code")
                                .allowedOAuthScopes("openid", "email")
                                .supportedIdentityProviders("COGNITO")),
                client(
                        "a server",
                        client -> client.generateSecret(true)
                                .explicitAuthFlowsWithStrings("ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY")
                                .enableTokenRevocation(false)
                                .enablePropagateAdditionalUserContextData(true)
                                .refreshTokenRotation(r -> r.feature("ENABLED").retryGracePeriodSeconds(30))
                                .refreshTokenValidity(36)
                                .tokenValidityUnits(u -> u.refreshToken("hours"))));
    }

    private static Arguments pool(
            String name,
            Consumer<CreateUserPoolRequest.Builder> wanted,
            Consumer<SetUserPoolMfaConfigRequest.Builder> factors) {
        return Arguments.of(Named.of(name, wanted), factors);
    }

    private static Arguments client(String name, Consumer<CreateUserPoolClientRequest.Builder> wanted) {
        return Arguments.of(Named.of(name, wanted));
    }
}
