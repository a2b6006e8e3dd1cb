package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.SignetUnderTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserPoolMfaConfigResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SmsConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Factors of a pool, with the words and senders of their codes, which Terraform sets after the pool. */
class FactorsOfPoolsWithTheJavaSdk {

    private static final SmsConfigurationType SENDER = SmsConfigurationType.builder()
            .snsCallerArn("arn:aws:iam::123456789012:role/sms")
            .externalId("shop")
            .snsRegion("eu-central-1")
            .build();

    private final CognitoIdentityProviderClient cognito = JavaSdk.of(SignetUnderTest.shared(), TenantKeys.ours());

    @Test
    void areToldAsTheyWereSet() {
        String pool =
                cognito.createUserPool(r -> r.poolName("Factors")).userPool().id();

        var set = cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool)
                .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .softwareTokenMfaConfiguration(a -> a.enabled(true))
                .smsMfaConfiguration(
                        s -> s.smsAuthenticationMessage("Sign in with {####}").smsConfiguration(SENDER))
                .emailMfaConfiguration(e -> e.subject("Sign in").message("Your code is {####}")));

        GetUserPoolMfaConfigResponse told = told(pool);
        assertThat(told.smsMfaConfiguration().smsConfiguration()).isEqualTo(SENDER);
        assertThat(told.smsMfaConfiguration().smsAuthenticationMessage()).isEqualTo("Sign in with {####}");
        assertThat(told.emailMfaConfiguration().subject()).isEqualTo("Sign in");
        assertThat(told.emailMfaConfiguration().message()).isEqualTo("Your code is {####}");
        assertThat(told.softwareTokenMfaConfiguration().enabled()).isTrue();
        assertThat(set.smsMfaConfiguration()).isEqualTo(told.smsMfaConfiguration());
        assertThat(set.emailMfaConfiguration()).isEqualTo(told.emailMfaConfiguration());
        UserPoolType described = described(pool);
        assertThat(described.smsConfiguration()).isEqualTo(SENDER);
        assertThat(described.smsAuthenticationMessage()).isEqualTo("Sign in with {####}");
    }

    @Test
    void keepWhatThePoolSaysOfTextMessagesWhereTheySayNothing() {
        String pool = cognito.createUserPool(r -> r.poolName("Worded")
                        .smsAuthenticationMessage("Here is {####}")
                        .smsConfiguration(SENDER))
                .userPool()
                .id();
        cognito.setUserPoolMfaConfig(
                r -> r.userPoolId(pool).mfaConfiguration("ON").emailMfaConfiguration(e -> e.message("Take {####}")));

        UserPoolType described = described(pool);
        assertThat(described.smsAuthenticationMessage()).isEqualTo("Here is {####}");
        assertThat(described.smsConfiguration()).isEqualTo(SENDER);
        assertThat(told(pool).smsMfaConfiguration()).isNull();
        assertThat(told(pool).emailMfaConfiguration().message()).isEqualTo("Take {####}");

        cognito.setUserPoolMfaConfig(
                r -> r.userPoolId(pool).mfaConfiguration("ON").smsMfaConfiguration(s -> s.smsConfiguration(SENDER)));
        assertThat(described(pool).smsAuthenticationMessage()).isNull();
        assertThat(told(pool).smsMfaConfiguration().smsConfiguration()).isEqualTo(SENDER);
        assertThat(told(pool).emailMfaConfiguration()).isNull();
    }

    @Test
    void areLeftAsTheyWereByWhatIsRefused() {
        String pool =
                cognito.createUserPool(r -> r.poolName("Refused")).userPool().id();
        UserPoolType before = described(pool);

        assertThatThrownBy(() -> cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool)
                        .mfaConfiguration("ON")
                        .smsMfaConfiguration(s -> s.smsConfiguration(
                                c -> c.eumsSms(e -> e.callerArn("arn:aws:iam::123456789012:role/sms"))))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("EumsSms");
        assertThatThrownBy(() -> cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool)
                        .mfaConfiguration("ON")
                        .emailMfaConfiguration(e -> e.subject("Two\nlines").message("{####}"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("subject");

        assertThat(described(pool)).isEqualTo(before);
    }

    private GetUserPoolMfaConfigResponse told(String pool) {
        return cognito.getUserPoolMfaConfig(r -> r.userPoolId(pool));
    }

    private UserPoolType described(String pool) {
        return cognito.describeUserPool(r -> r.userPoolId(pool)).userPool();
    }
}
