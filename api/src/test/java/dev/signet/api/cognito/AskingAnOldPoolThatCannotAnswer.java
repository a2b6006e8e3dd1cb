package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.rest.Http;
import dev.signet.domain.client.AppClientId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class AskingAnOldPoolThatCannotAnswer extends OldPoolScene {

    @Test
    void saysWhetherItCanBeAsked() {
        assertThat(test().path("works").asBoolean()).isFalse();
        takeOver();
        assertThat(test().path("works").asBoolean()).isTrue();
        sign();
        assertThat(test().path("said").asString())
                .as("the client there does not allow operators' sign-ins")
                .isEqualTo("the old pool answered InvalidParameterException");
        takeFrom(oldHouse, oldHouse.client().value(), "http://127.0.0.1:1/");
        assertThat(test().path("said").asString()).isEqualTo("there was no answer");
    }

    @Test
    void provesItselfByTheSecretOfTheClient() {
        UserPoolClientType client = confidential();
        String name = userThere();
        takeFrom(oldHouse, client.clientId(), old.http().base());
        Http.Answer without = people.signIn(name, People.PASSWORD);
        assertThat(id(without)).as(without.text()).isEqualTo("trigger.invalid_answer");
        assertThat(secrets("{\"client_secret\":\"" + client.clientSecret() + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(people.signIn(name, People.PASSWORD).status()).isEqualTo(201);
        assertThat(settings()).doesNotContain(client.clientSecret());
        assertThat(events()).contains("pool.migration_secrets_set").doesNotContain(client.clientSecret());
        assertThat(secrets("{\"access_key_id\":\"AKIA\"}").problem()).startsWith("400");
        assertThat(secrets("{}").status()).isEqualTo(204);
        assertThat(id(people.signIn(userThere(), People.PASSWORD))).isEqualTo("trigger.invalid_answer");
    }

    @Test
    void namesASecretThatCannotBeOneAsTheBodyDoes() {
        assertThat(secrets("{\"access_key_id\":\"AKIA\"}").text()).contains("\"secret_access_key must be given");
        assertThat(secrets("{\"access_key_id\":\"\",\"secret_access_key\":\"x\"}")
                        .text())
                .contains("\"access_key_id must have from 1 to 256 characters");
        assertThat(secrets("{\"access_key_id\":\"AKIA\",\"secret_access_key\":\"" + "x".repeat(257) + "\"}")
                        .text())
                .contains("\"secret_access_key must have from 1 to 256 characters");
        assertThat(secrets("{\"client_secret\":\"\"}").text())
                .contains("\"client_secret must have from 1 to 256 characters");
    }

    @Test
    void signsInAsOperatorsDoWhereItHasAnAccessKey() {
        AppClientId client = oldOffice.clientOfEveryFlow(oldHouse.pool());
        String name = userThere();
        takeFrom(oldHouse, client.value(), old.http().base());
        sign();
        Http.Answer answer = people.signIn(name, People.PASSWORD);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void tellsSilenceFromAWrongPasswordAndIsCutOffAfterAWhile() {
        takeFrom(oldHouse, oldHouse.client().value(), "http://127.0.0.1:1/");
        String name = userThere();
        for (int call = 0; call < 5; call++) {
            assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("trigger.unreachable");
        }
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("trigger.cut_off");
        takeOver();
        assertThat(people.signIn(name, People.PASSWORD).status())
                .as("silence is nobody's wrong password")
                .isEqualTo(201);
    }

    @Test
    void isNotAskedInsideTheHouse() {
        Http.Answer answer = old.http()
                .json(
                        "PUT",
                        "/v1/pools/" + oldHouse.pool().value(),
                        """
                        {"name":"Pool","migration":{"old_pool":{"pool_id":"eu-west-1_Ab12","client_id":"1abc",
                         "endpoint":"https://169.254.169.254/"}}}""",
                        "Authorization",
                        "Bearer " + old.administrator());
        assertThat(id(answer)).as(answer.text()).isEqualTo("trigger.settings_invalid");
        assertThat(answer.json().path("field").asString()).isEqualTo("migration.old_pool.endpoint");
    }

    private UserPoolClientType confidential() {
        return oldAdministrator
                .createUserPoolClient(r -> r.userPoolId(oldHouse.pool().value())
                        .clientName("Leaving")
                        .generateSecret(true)
                        .explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH))
                .userPoolClient();
    }

    private String settings() {
        return signet.http().get(pool(""), operator.bearer()).text();
    }

    private String events() {
        return String.join(
                "\n",
                JdbcClient.create(signet.database().ownerDataSource())
                        .sql("select name || ' ' || convert_from(payload, 'UTF8') from ledger.event where pool = :pool")
                        .param("pool", house.pool().value())
                        .query(String.class)
                        .list());
    }
}
