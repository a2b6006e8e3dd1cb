package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.console.ConsoleUnderTest;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Pages are looked at all day, and some look again by themselves: no table is read as a whole for one. */
class EveryQueryOfTheConsole {

    private static final Set<String> NO_QUERIES = Set.of("commit", "rollback");

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final ConsoleUnderTest console = new ConsoleUnderTest(signet);
    private final Office office = new Office(signet);
    private final House house = office.house();

    @Test
    void usesAnIndex() throws SQLException {
        String name = People.newName();
        UserId user = office.user(house, name);
        office.people(house).signIn(name, People.PASSWORD);
        String[] cookie = console.cookieOf(OperatorRole.TENANT_ADMINISTRATOR, house.tenant());
        Set<String> asked = new TreeSet<>(signet.statements().during(() -> everyPage(user, cookie)));
        asked.removeAll(NO_QUERIES);
        assertThat(asked).hasSizeGreaterThan(15);
        Plans.of(asked, signet)
                .forEach((sql, plan) -> assertThat(Plans.nodes(plan)
                                .filter(node ->
                                        node.path("Node Type").asString().equals("Seq Scan")))
                        .as("%s%n%s", sql, plan.toPrettyString())
                        .isEmpty());
    }

    private void everyPage(UserId user, String... cookie) {
        String pool = "/console/pools/" + house.pool().value();
        for (String page : List.of(
                "/console",
                "/console/audit",
                "/console/audit?follow=on&after=1",
                "/console/pools",
                pool,
                pool + "/audit?outcome=CHANGED",
                pool + "/audit?follow=on&after=1",
                pool + "/users",
                pool + "/users?attribute=email&text=a",
                pool + "/users/" + user.value(),
                pool + "/exports",
                pool + "/revocations",
                pool + "/holds",
                pool + "/state?as_of=2100-01-01T00:00",
                "/console/tenants/" + house.tenant().value() + "/holds")) {
            assertThat(signet.http().get(page, cookie).status()).as(page).isEqualTo(200);
        }
    }
}
