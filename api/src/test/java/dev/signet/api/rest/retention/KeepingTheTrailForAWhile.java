package dev.signet.api.rest.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.projections.audit.AuditRetention;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeepingTheTrailForAWhile {

    private static final String A_YEAR = "{\"keep\":{\"USER\":\"P365D\",\"CLIENT\":\"P365D\",\"SESSION\":\"P365D\"}}";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());

    @Test
    void takesOutWhatIsOlderThanTheRuleAndLeavesTheLedger() {
        String client = house.client().value();
        http.json("PUT", path(), A_YEAR, admin);
        seen("pool.retention_changed");
        assertThat(retained()).as("nothing is old yet").contains("client.created");

        aDayOver(365);
        signet.part(AuditRetention.class).round();

        assertThat(retained()).doesNotContain("client.created").contains("pool.created", "pool.retention_changed");
        assertThat(owner.sql("select count(*) from ledger.event where payload is not null and stream = ?")
                        .param(client)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(http.get("/v1/audit/events?pool=" + house.pool().value(), admin)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leavesWhatIsKnownOfPeopleAsLongAsItCanBeRead() {
        People people = office.people(house);
        String alice = office.userOf(people.newcomer()).value();
        String bob = office.userOf(people.newcomer()).value();
        http.json("PUT", path(), A_YEAR, admin);
        http.post(
                "/v1/pools/" + house.pool().value() + "/users/" + bob + "/erasure", "{\"reason\":\"OBJECTED\"}", admin);
        seen("user.erased");

        aDayOver(365);
        signet.part(AuditRetention.class).round();

        assertThat(typesOf(alice)).contains("user.registered", "session.auth_succeeded");
        assertThat(typesOf(bob)).doesNotContain("user.registered").contains("session.auth_succeeded");
    }

    @Test
    void takesNothingOutThatIsHeld() {
        http.json("PUT", path(), A_YEAR, admin);
        String hold = office.hold(house).value();
        seen("client.created");
        aDayOver(365);
        signet.part(AuditRetention.class).round();
        assertThat(retained()).contains("client.created");

        http.post(
                "/v1/pools/%s/legal-holds/%s/release".formatted(house.pool().value(), hold),
                "{\"reason\":\"settled\"}",
                admin);
        signet.part(AuditRetention.class).round();

        assertThat(retained()).doesNotContain("client.created");
    }

    @Test
    void isOnRecordAndReadBack() {
        assertThat(http.get(path(), admin).json().path("keep").isEmpty()).isTrue();

        Http.Answer changed = http.json("PUT", path(), A_YEAR, admin);
        http.json("PUT", path(), A_YEAR, admin);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(http.get(path(), admin).json()).isEqualTo(changed.json());
        assertThat(changed.json().path("keep").propertyNames()).containsExactlyInAnyOrder("USER", "CLIENT", "SESSION");
        assertThat(owner.sql("select count(*) from ledger.event where name = 'pool.retention_changed' and stream = ?")
                        .param(house.pool().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(http.json("PUT", path(), "{\"keep\":{}}", admin)
                        .json()
                        .path("keep")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void isRefusedForTimesThatWouldHideWhatJustHappenedAndForThoseWhoOnlyRead() {
        String[] auditor = office.operator(OperatorRole.AUDITOR, house.tenant()).bearer();
        assertThat(http.json("PUT", path(), "{\"keep\":{\"AUDIT\":\"P1D\"}}", admin)
                        .problem())
                .isEqualTo("400 request.invalid_value");
        assertThat(http.json("PUT", path(), "{\"keep\":{\"HOLD\":\"P365D\"}}", admin)
                        .status())
                .isEqualTo(400);
        assertThat(http.json("PUT", path(), A_YEAR, auditor).status()).isEqualTo(403);
        assertThat(http.get(path(), auditor).status()).isEqualTo(200);
    }

    private String path() {
        return "/v1/pools/" + house.pool().value() + "/retention";
    }

    private void seen(String type) {
        await().atMost(Duration.ofSeconds(20)).until(() -> retained().contains(type));
    }

    /** Time passes for the rows of this pool alone; others of the test may have theirs. */
    private void aDayOver(int days) {
        owner.sql("update view.audit set sequenced_at = sequenced_at - ? * interval '1 day' where pool = ?")
                .params(days + 1, house.pool().value())
                .update();
    }

    private List<String> retained() {
        return owner.sql("select type from view.audit where pool = ? order by position")
                .param(house.pool().value())
                .query(String.class)
                .list();
    }

    private List<String> typesOf(String user) {
        return owner.sql("select type from view.audit where user_id = ? order by position")
                .param(user)
                .query(String.class)
                .list();
    }
}
