package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each request on the hot path costs the database once a node is warm. One more statement is a decision. */
class StatementsOnTheHotPath {

    private static final Pattern ABOUT =
            Pattern.compile("^(\\w+)\\b.*?\\b((?:ledger|vault|lookup)\\.\\w+)", Pattern.DOTALL);

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final String alice = People.newName();

    @BeforeEach
    void isWarm() {
        office.user(house, alice);
        JsonNode tokens = people.signIn(alice, People.PASSWORD).json();
        people.refresh(tokens.path("refresh_token").asString());
        profile(tokens.path("access_token").asString());
    }

    @Test
    void ofASignInAreOneReadAndOneCommit() {
        List<String> asked = asked(() -> people.signIn(alice, People.PASSWORD));
        assertThat(asked)
                .containsExactly(
                        "select lookup.client",
                        "with lookup.app_user", // holds the row that was read, and forgets the failures
                        "insert ledger.event",
                        "insert lookup.session",
                        "update lookup.session",
                        "commit");
    }

    @Test
    void ofARefreshAreOneReadOneAppendOneUpdateAndOneCommit() {
        String token = people.signIn(alice, People.PASSWORD)
                .json()
                .path("refresh_token")
                .asString();
        assertThat(asked(() -> people.refresh(token)))
                .containsExactly("select lookup.session", "insert ledger.event", "update lookup.session", "commit");
    }

    @Test
    void ofATokenCheckAreOneRead() {
        String token = people.signIn(alice, People.PASSWORD)
                .json()
                .path("access_token")
                .asString();
        assertThat(asked(() -> signet.http().get("/v1/audit/events", "Authorization", "Bearer " + token)))
                .as("a route that lets nobody in but operators, so that nothing follows the check")
                .containsExactly("select lookup.session");
    }

    @Test
    void ofATokenThatIsNotOursAreNone() {
        assertThat(asked(() -> signet.http().get("/v1/me", "Authorization", "Bearer a.b.c")))
                .isEmpty();
        assertThat(asked(() -> people.refresh("signet_rt_" + "A".repeat(87)))).isEmpty();
    }

    private void profile(String token) {
        signet.http().get("/v1/me", "Authorization", "Bearer " + token);
    }

    private List<String> asked(Runnable request) {
        return signet.statements().during(request).stream()
                .map(StatementsOnTheHotPath::inShort)
                .toList();
    }

    private static String inShort(String sql) {
        Matcher about = ABOUT.matcher(sql.strip());
        return about.find() ? about.group(1) + " " + about.group(2) : sql.strip();
    }
}
