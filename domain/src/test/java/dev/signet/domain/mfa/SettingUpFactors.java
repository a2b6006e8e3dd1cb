package dev.signet.domain.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingUpFactors {

    private static final Set<FirstFactor> PASSWORD = Set.of(FirstFactor.PASSWORD);

    @Test
    void asksForNoneWithoutSayingWhich() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MfaSettings(MfaMode.ON, Set.of(), PASSWORD, null))
                .withMessageContaining("mfa.factors");
        assertThat(MfaSettings.DEFAULT.factors()).isEmpty();
    }

    @Test
    void neverTakesThePasswordAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.WEB_AUTHN), null))
                .withMessageContaining("mfa.firstFactors");
    }

    @Test
    void offersNothingWhileItIsSwitchedOff() {
        Set<MfaFactor> codes = Set.of(MfaFactor.SOFTWARE_TOKEN_MFA);

        assertThat(new MfaSettings(MfaMode.OFF, codes, PASSWORD, null).offers(MfaFactor.SOFTWARE_TOKEN_MFA))
                .isFalse();
        assertThat(new MfaSettings(MfaMode.OPTIONAL, codes, PASSWORD, null).offers(MfaFactor.SOFTWARE_TOKEN_MFA))
                .isTrue();
        assertThat(new MfaSettings(MfaMode.OPTIONAL, codes, PASSWORD, null).offers(MfaFactor.SMS_MFA))
                .isFalse();
    }

    @Test
    void usesPasskeysAsFirstFactorOrAsBoth() {
        assertThat(MfaSettings.DEFAULT.usesPasskeys()).isFalse();
        assertThat(new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN), null)
                        .usesPasskeys())
                .isTrue();
        assertThat(new MfaSettings(MfaMode.ON, Set.of(MfaFactor.WEB_AUTHN), PASSWORD, null).usesPasskeys())
                .isTrue();
        assertThat(new MfaSettings(MfaMode.OFF, Set.of(MfaFactor.WEB_AUTHN), PASSWORD, null).usesPasskeys())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.com", "example.com:8443", "Example.com", "-a.example", "a..b", "a_b"})
    void bindsPasskeysToADomainAndNothingElse(String relyingParty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasskeySettings(relyingParty, UserVerification.REQUIRED, Set.of()))
                .withMessageContaining("mfa.passkeys.relyingPartyId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com", "https://example.com/", "https://*.example.com", "ftp://example.com", "null"})
    void takesOriginsAsBrowsersSendThem(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasskeySettings("example.com", UserVerification.REQUIRED, Set.of(origin)))
                .withMessageContaining("mfa.passkeys.origins");
    }

    @Test
    void takesTwentyOriginsAndNoMore() {
        Set<String> many = IntStream.rangeClosed(1, 21)
                .mapToObj(number -> "https://app" + number + ".example.com")
                .collect(Collectors.toSet());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasskeySettings("example.com", UserVerification.REQUIRED, many));
    }
}
