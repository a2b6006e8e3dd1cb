package dev.signet.api.risk;

import static dev.signet.api.risk.Suspects.ABROAD;
import static dev.signet.api.risk.Suspects.HOME;
import static dev.signet.api.risk.Suspects.NOTORIOUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http.Answer;
import dev.signet.application.command.Caller;
import dev.signet.application.user.SetUserPassword;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GuessingWhereRiskIsAssessed {

    private static final String WRONG = "Wrong-1-Password";
    private static final String TEMPORARY = "Temporary-Horse-1-Battery";

    @Test
    void doesNotTellARightPasswordThatIsBlockedFromAWrongOne() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.always(RiskResponse.BLOCK, false));
        UserId alice = suspects.office.user(suspects.house, suspects.name);
        Answer right = suspects.signIn(NOTORIOUS, "Curl");
        Answer wrong = suspects.signIn(suspects.name, WRONG, NOTORIOUS, "Curl");
        assertThat(right.problem()).isEqualTo("401 signin.wrong_credentials").isEqualTo(wrong.problem());
        assertThat(right.json().path("detail")).isEqualTo(wrong.json().path("detail"));

        suspects.signIn(NOTORIOUS, "Curl");
        assertThat(figure(suspects.assessments(alice.value()).get(0), "FAILED_ATTEMPTS"))
                .as("right ones count towards the lock-out as well")
                .isEqualTo(2);
    }

    @Test
    void keepsNobodyOutOfTheirOwnAccountOnADeviceThatIsKnown() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.always(RiskResponse.BLOCK, false));
        UserId alice = suspects.office.user(suspects.house, suspects.name);
        assertThat(suspects.signIn(HOME, "Firefox").status()).isEqualTo(201);
        for (int guess = 0; guess < 4; guess++) {
            suspects.signIn(suspects.name, WRONG, ABROAD, "Curl");
        }
        assertThat(suspects.signIn(HOME, "Firefox").status()).isEqualTo(201);
        JsonNode hers = suspects.assessments(alice.value()).get(0);
        assertThat(figure(hers, "FAILED_ATTEMPTS")).isEqualTo(4);
        assertThat(hers.path("decided").path("level").asString()).isEqualTo("NONE");
    }

    @Test
    void isNotRidOfADemandedSecondFactorByANewPasswordFromElsewhere() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.always(RiskResponse.MFA_IF_CONFIGURED, false));
        withCodesByMail(suspects);
        JsonNode owed =
                suspects.signIn(suspects.name, TEMPORARY, NOTORIOUS, "Curl").json();
        assertThat(owed.path("challenge").asString()).isEqualTo("NEW_PASSWORD_REQUIRED");

        Answer set = suspects.answer(
                "NEW_PASSWORD_REQUIRED", owed.path("session").asString(), "new_password", People.PASSWORD, HOME);

        assertThat(set.problem())
                .as("who has enabled one is let in by none other, and the pool has given theirs up")
                .isEqualTo("403 signin.no_factor");
    }

    @Test
    void isNotDoneFromABlockedAddressAtALaterStepEither() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.refusingFrom("192.0.2.0/24"));
        withCodesByMail(suspects);
        JsonNode owed = suspects.signIn(suspects.name, TEMPORARY, HOME, "Curl").json();

        Answer set = suspects.answer(
                "NEW_PASSWORD_REQUIRED", owed.path("session").asString(), "new_password", People.PASSWORD, NOTORIOUS);

        assertThat(set.problem()).isEqualTo("403 signin.blocked");
    }

    /** Somebody with a temporary password, who has enabled codes by mail in a pool that asks for none any more. */
    private static void withCodesByMail(Suspects suspects) {
        UserId user = suspects.office.user(
                suspects.house, suspects.name, Map.of("email", People.addressOf(suspects.name)), Set.of("email"));
        suspects.office.mfa(suspects.house, codesByMail(MfaMode.OPTIONAL));
        Answer preferred = suspects.signet
                .http()
                .json(
                        "PUT",
                        "/v1/pools/" + suspects.house.pool().value() + "/users/" + user.value() + "/factors",
                        "{\"enabled\":[\"EMAIL_OTP\"]}",
                        suspects.operator());
        assertThat(preferred.status()).as(preferred.text()).isEqualTo(200);
        suspects.office.mfa(suspects.house, codesByMail(MfaMode.OFF));
        SignetUnderTest.whoseTimePasses()
                .part(SetUserPassword.class)
                .set(suspects.office.administrator(), suspects.house.pool(), user, TEMPORARY, false, Caller.SYSTEM);
    }

    private static MfaSettings codesByMail(MfaMode mode) {
        return new MfaSettings(mode, Set.of(MfaFactor.EMAIL_OTP), Set.of(FirstFactor.PASSWORD), null);
    }

    private static int figure(JsonNode assessment, String signal) {
        for (JsonNode observed : assessment.path("considered").path("signals")) {
            if (observed.path("signal").asString().equals(signal)) {
                return observed.path("figure").asInt();
            }
        }
        return -1;
    }
}
