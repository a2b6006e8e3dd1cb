package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Lists may walk along an index from its beginning, page by page; no table is read as a whole. */
class EveryQueryOfAnOperator {

    private static final Set<String> NO_QUERIES = Set.of("commit", "rollback");

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String pool = "/v1/pools/" + house.pool().value();

    @Test
    void usesAnIndex() throws SQLException {
        office.confidentialClient(house.pool()); // a table without a page is read as a whole whatever is believed of it
        String webhook = http.post(
                        pool + "/webhooks",
                        "{\"name\":\"SIEM\",\"url\":\"https://siem.invalid/in\",\"families\":[\"TENANT\"]}",
                        admin)
                .json()
                .path("webhook_id")
                .asString();
        UserId user = office.user(house, "somebody");
        writes(client() + "/signals/push", "{\"endpoint_url\":\"https://receiver.invalid/in\"}");
        writes(client(), "{\"name\":\"C\",\"backchannel_logout\":{\"uri\":\"https://client.invalid/out\"}}");
        String group = made("groups", "{\"name\":\"admins\"}", "group_id");
        String server = made("resource-servers", "{\"identifier\":\"a\",\"name\":\"A\"}", "resource_server_id");
        http.json("PUT", group + "/users/" + user.value(), "", admin);
        Set<String> asked = new TreeSet<>(signet.statements().during(() -> {
            everythingThatOperatorsRead(user, webhook);
            groupsAndResourceServers(user, group, server);
        }));
        asked.removeAll(NO_QUERIES);
        assertThat(asked).hasSizeGreaterThan(15);
        Plans.of(asked, signet)
                .forEach((sql, plan) -> assertThat(Plans.nodes(plan)
                                .filter(node ->
                                        node.path("Node Type").asString().equals("Seq Scan")))
                        .as("%s%n%s", sql, plan.toPrettyString())
                        .isEmpty());
    }

    private void everythingThatOperatorsRead(UserId user, String webhook) {
        reads("/v1/tenants");
        reads("/v1/tenants/" + house.tenant().value());
        reads("/v1/tenants/" + house.tenant().value() + "/pools");
        reads(pool);
        reads(pool + "/clients");
        reads(client());
        reads(client() + "/signals/push");
        reads(client() + "/signals/push/deliveries");
        reads(client() + "/backchannel-logout");
        reads(client() + "/backchannel-logout/deliveries");
        reads(pool + "/signing-keys");
        reads(pool + "/users");
        reads(pool + "/users?filter=email%20%5E%3D%20%22a%22");
        reads(pool + "/users?filter=username%20%3D%20%22somebody%22");
        reads(pool + "/users?filter=status%20%3D%20%22Enabled%22");
        reads(pool + "/users?filter=cognito:user_status%20%3D%20%22CONFIRMED%22");
        reads(pool + "/users/" + user.value());
        reads(pool + "/users/" + user.value() + "/timeline");
        reads(pool + "/users/" + user.value() + "/data");
        reads("/v1/operators");
        reads("/v1/audit/events");
        reads("/v1/audit/events?pool=" + house.pool().value() + "&type=user.registered");
        reads("/v1/audit/events?outcome=REFUSED&from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z");
        reads(pool + "/events");
        reads(pool + "/events?family=USER,SESSION&limit=2");
        reads("/v1/tenants/" + house.tenant().value() + "/events?family=USER");
        reads(pool + "/webhooks");
        reads(pool + "/webhooks/" + webhook);
        reads(pool + "/webhooks/" + webhook + "/deliveries");
        reads("/v1/projections");
        reads("/v1/revocations");
        reads(pool + "/revocations");
        reads(pool + "/revocation-orders");
        reads("/v1/tenants/" + house.tenant().value() + "/revocation-orders");
        preflight(pool + "/sessions");
        preflight("/v1/me");
    }

    private void groupsAndResourceServers(UserId user, String group, String server) {
        reads(pool + "/groups");
        reads(group);
        reads(group + "/users");
        reads(pool + "/users/" + user.value() + "/groups");
        reads(pool + "/resource-servers");
        reads(server);
    }

    private String made(String what, String body, String id) {
        return pool + "/" + what + "/"
                + http.post(pool + "/" + what, body, admin).json().path(id).asString();
    }

    private String client() {
        return pool + "/clients/" + house.client().value();
    }

    private void writes(String path, String body) {
        Http.Answer answer = http.json("PUT", path, body, admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void reads(String path) {
        assertThat(http.get(path, admin).status()).as(path).isEqualTo(200);
    }

    /** Which origins may call is asked of the database for each that is new. */
    private void preflight(String path) {
        http.send(
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                "Origin",
                "https://" + house.pool().value().replace('_', '-') + path.length() + ".example",
                "Access-Control-Request-Method",
                "POST");
    }
}
