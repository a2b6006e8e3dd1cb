package dev.signet.api.rest.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.api.rest.Http.Answer;
import dev.signet.domain.operator.OperatorRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AskingWhatIsHeldOnAPerson {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final Person alice = people.newcomer();
    private final String user = office.userOf(alice).value();
    private final String path = "/v1/pools/" + house.pool().value() + "/users/" + user;
    private final String[] admin = Operators.bearer(signet.administrator());

    @Test
    void answersThePersonWithEverythingInClear() {
        String written = http.post(
                        people.path("/sessions"), """
                        {"client_id":"%s","username":"%s","password":"%s"}""".formatted(house.client().value(), alice.name(), People.PASSWORD))
                .header("Signet-Written")
                .orElseThrow();
        JsonNode data = http.get("/v1/me/data", and(alice.bearer(), "Signet-Wait-For", written))
                .json();

        assertThat(data.path("profile").path("username").asString()).isEqualTo(alice.name());
        assertThat(data.path("profile").path("verified").toString()).contains("email");
        assertThat(data.path("sessions").size()).isEqualTo(2);
        assertThat(data.path("sessions").path(0).path("addresses").path(0).asString())
                .isEqualTo("127.0.0.1");
        assertThat(data.path("events").findValuesAsString("type"))
                .contains("user.registered", "user.code_verified", "session.auth_succeeded");
        assertThat(data.path("events").toString()).contains(alice.email());
        assertThat(data.has("next_cursor")).isFalse();
    }

    @Test
    void answersAnOperatorWhoMaySeePersonalDataAndNoOther() {
        String[] reader =
                office.operator(OperatorRole.READ_ONLY, house.tenant()).bearer();
        String[] stranger =
                office.operator(OperatorRole.AUDITOR, office.house().tenant()).bearer();

        assertThat(http.get(path + "/data", admin).text()).contains(alice.email());
        assertThat(http.get(path + "/data", reader).status()).isEqualTo(403);
        assertThat(http.get(path + "/data", stranger).status()).isEqualTo(404);
        assertThat(http.get(path + "/data", alice.bearer()).status()).isEqualTo(403);
    }

    @Test
    void isItselfOnRecord() {
        http.get(path + "/data", admin);
        Answer own = http.get("/v1/me/data", alice.bearer());
        String written = own.header("Signet-Written").orElseThrow();

        JsonNode trail = http.get(
                        "/v1/audit/events?type=audit.read&pool=" + house.pool().value(),
                        and(admin, "Signet-Wait-For", written))
                .json();

        assertThat(trail.path("events").findValuesAsString("query"))
                .filteredOn(query -> query.equals("data of user=" + user))
                .hasSize(2);
    }

    @Test
    void doesNotTellThePersonFromWhereAnOperatorWorked() {
        String written = http.post(path + "/disable", "{}", and(admin, "User-Agent", "console of the desk"))
                .header("Signet-Written")
                .orElseThrow();

        JsonNode data =
                http.get(path + "/data", and(admin, "Signet-Wait-For", written)).json();

        JsonNode disabled = data.path("events").path(0);
        assertThat(data.toString()).contains("user.disabled").doesNotContain("console of the desk");
        assertThat(disabled.has("address") && !disabled.path("address").isNull())
                .isFalse();
    }

    @Test
    void endsWithTheErasure() {
        http.post(path + "/erasure", "{\"reason\":\"OBJECTED\"}", admin);

        assertThat(http.get(path + "/data", admin).problem()).isEqualTo("404 user.not_found");
    }

    private static String[] and(String[] headers, String name, String value) {
        return new String[] {headers[0], headers[1], name, value};
    }
}
