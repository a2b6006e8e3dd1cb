package dev.signet.api.risk;

import static dev.signet.api.risk.Suspects.ABROAD;
import static dev.signet.api.risk.Suspects.BREACHED;
import static dev.signet.api.risk.Suspects.HOME;
import static dev.signet.api.risk.Suspects.NOTORIOUS;
import static dev.signet.api.risk.Suspects.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http.Answer;
import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssessingSignIns {

    @Test
    void tellsOperatorsWhatSpokeAgainstOneAndThatTheRulesDecideTheSameAgain() {
        Suspects suspects = Suspects.where(RiskMode.AUDIT, Suspects.always(RiskResponse.BLOCK, false));
        UserId alice = suspects.office.user(suspects.house, suspects.name);
        assertThat(suspects.signIn(HOME, "Firefox").status()).isEqualTo(201);
        assertThat(suspects.signIn(HOME, "Firefox").status()).isEqualTo(201);
        assertThat(suspects.signIn(ABROAD, "Curl").status())
                .as("where it is only watched nobody is blocked")
                .isEqualTo(201);

        JsonNode items = suspects.assessments(alice.value());
        assertThat(items).hasSize(3);
        JsonNode abroad = items.get(0);
        assertThat(finding(abroad, "NEW_DEVICE")).isEqualTo("YES");
        assertThat(finding(abroad, "NEW_COUNTRY")).isEqualTo("YES");
        assertThat(finding(abroad, "IMPOSSIBLE_TRAVEL")).isEqualTo("YES");
        assertThat(finding(abroad, "ADDRESS_REPUTATION")).isEqualTo("NO");
        assertThat(abroad.path("decided").path("level").asString()).isEqualTo("HIGH");
        assertThat(abroad.path("decided").path("response").asString()).isEqualTo("BLOCK");
        assertThat(abroad.path("result").asString()).isEqualTo("PASSED");
        assertThat(abroad.path("agrees").asBoolean()).isTrue();
        assertThat(abroad.path("replayed")).isEqualTo(abroad.path("decided"));
        assertThat(abroad.path("origin").path("country").asString()).isEqualTo("BR");
        assertThat(abroad.path("origin").path("address").asString()).isEqualTo(ABROAD);
        assertThat(items.get(1).path("decided").path("level").asString()).isEqualTo("NONE");
        assertThat(finding(items.get(2), "NEW_DEVICE"))
                .as("the first time there is nothing to compare with")
                .isEqualTo("UNKNOWN");
    }

    @Test
    void blocksWhereThePolicySaysSoAndRecordsIt() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.always(RiskResponse.BLOCK, false));
        UserId alice = suspects.office.user(suspects.house, suspects.name);
        assertThat(suspects.signIn(HOME, "Firefox").status()).isEqualTo(201);
        Answer blocked = suspects.signIn(NOTORIOUS, "Firefox");
        assertThat(blocked.problem()).isEqualTo("401 signin.wrong_credentials");
        assertThat(suspects.signIn(HOME, "Firefox").status()).isEqualTo(201);
        JsonNode refused = suspects.assessments(alice.value()).get(1);
        assertThat(refused.path("result").asString()).isEqualTo("BLOCKED");
        assertThat(finding(refused, "ADDRESS_REPUTATION")).isEqualTo("YES");
    }

    @Test
    void letsNobodyInWithoutASecondFactorWhereOneIsRequired() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.always(RiskResponse.MFA_REQUIRED, false));
        suspects.office.user(suspects.house, suspects.name);
        assertThat(suspects.signIn(HOME, "Firefox").status()).isEqualTo(201);
        assertThat(suspects.signIn(ABROAD, "Firefox").problem()).isEqualTo("401 signin.wrong_credentials");
    }

    @Test
    void lendsNoEarToAForwardedAddressThatNoTrustedProxyVouchesFor() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.refusingFrom("192.0.2.0/24"));
        suspects.office.user(suspects.house, suspects.name);
        assertThat(suspects.signIn(NOTORIOUS, "Firefox").problem()).isEqualTo("403 signin.blocked");
        assertThat(suspects.signIn(
                                SignetUnderTest.whoseTimePasses(), suspects.name, People.PASSWORD, NOTORIOUS, "Firefox")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void blocksAnAddressBeforeItLearnsWhetherAnybodyHasTheName() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.refusingFrom("192.0.2.0/24"));
        suspects.office.user(suspects.house, suspects.name);
        Answer known = suspects.signIn(suspects.name, "Wrong-1-Password", NOTORIOUS, "Firefox");
        Answer unknown = suspects.signIn(People.newName(), "Wrong-1-Password", NOTORIOUS, "Firefox");
        assertThat(known.problem()).isEqualTo("403 signin.blocked").isEqualTo(unknown.problem());
        assertThat(known.status()).isEqualTo(unknown.status());
    }

    @Test
    void tellsAStrangersWrongPasswordFromNothingElse() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.always(RiskResponse.BLOCK, false));
        suspects.office.user(suspects.house, suspects.name);
        suspects.signIn(HOME, "Firefox");
        assertThat(suspects.signIn(suspects.name, "Wrong-1-Password", NOTORIOUS, "Curl")
                        .problem())
                .isEqualTo("401 signin.wrong_credentials")
                .isEqualTo(suspects.signIn(People.newName(), "Wrong-1-Password", NOTORIOUS, "Curl")
                        .problem());
    }

    @Test
    void knowsNothingOfPlacesOrListsWithoutTheirFiles() {
        Suspects suspects = Suspects.where(RiskMode.AUDIT, RiskPolicy.NONE);
        UserId alice = suspects.office.user(suspects.house, suspects.name);
        suspects.signIn(SignetUnderTest.whoseTimePasses(), suspects.name, People.PASSWORD, HOME, "Firefox");
        suspects.signIn(SignetUnderTest.whoseTimePasses(), suspects.name, People.PASSWORD, HOME, "Firefox");
        JsonNode second = suspects.assessments(alice.value()).get(0);
        assertThat(finding(second, "NEW_COUNTRY")).isEqualTo("UNKNOWN");
        assertThat(finding(second, "IMPOSSIBLE_TRAVEL")).isEqualTo("UNKNOWN");
        assertThat(finding(second, "ADDRESS_REPUTATION")).isEqualTo("UNKNOWN");
        assertThat(finding(second, "BREACHED_PASSWORD")).isEqualTo("UNKNOWN");
        assertThat(finding(second, "NEW_DEVICE")).isEqualTo("NO");
    }

    @Test
    void mailsTheUserWhatHappened() {
        Suspects suspects = Suspects.where(RiskMode.ENFORCED, Suspects.always(RiskResponse.BLOCK, true));
        String email = People.addressOf(suspects.name);
        suspects.office.user(suspects.house, suspects.name, Map.of("email", email), Set.of("email"));
        suspects.signIn(HOME, "Firefox");
        suspects.signIn(ABROAD, "Curl {username}");
        assertThat(suspects.signet.mail().next(email))
                .contains("We blocked a sign-in to your account.")
                .contains("Recife, BR (" + ABROAD + ")")
                .contains("Curl {username}");
    }

    @Test
    void refusesBreachedPasswordsAtTheSignInAndWhenTheyAreSet() {
        Suspects suspects = Suspects.where(RiskMode.OFF, Suspects.refusingBreached());
        String path = "/v1/pools/" + suspects.house.pool().value() + "/sign-ups";
        String body = """
                {"client_id":"%s","username":"%s","password":"%s","attributes":{"email":"%s"}}""";
        String client = suspects.house.client().value();
        Answer first = suspects.signet
                .http()
                .post(path, body.formatted(client, suspects.name, BREACHED, People.addressOf(suspects.name)));
        assertThat(first.status()).as("where nothing is assessed").isEqualTo(201);
        suspects.office.confirm(
                suspects.house, new UserId(first.json().path("user_id").asString()));
        suspects.settle(RiskMode.ENFORCED, Suspects.refusingBreached());

        assertThat(suspects.signIn(suspects.name, BREACHED, HOME, "Firefox").problem())
                .isEqualTo("401 signin.wrong_credentials");
        String other = People.newName();
        Answer signUp =
                suspects.signet.http().post(path, body.formatted(client, other, BREACHED, People.addressOf(other)));
        assertThat(signUp.problem()).isEqualTo("400 password.breached");
    }
}
