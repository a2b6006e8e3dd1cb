package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.rest.Http;
import dev.signet.ledger.TestDatabase;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something that must not be taken, and the status and stable id by which it is refused. */
record BadCall(String what, String problem, Supplier<Http.Answer> request) {

    void isRefusedAndChangesNothingIn(TestDatabase database) {
        long before = events(database);
        Http.Answer answer = request.get();
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().path("type").asString())
                .isEqualTo("urn:signet:error:" + answer.json().path("id").asString());
        assertThat(events(database)).isEqualTo(before);
    }

    /** Without what schedules write by themselves: failed sign-ins that were counted, imports whose time ran out. */
    private static long events(TestDatabase database) {
        return JdbcClient.create(database.ownerDataSource())
                .sql("select count(*) from ledger.event"
                        + " where name not in ('audit.sign_in_failures_observed', 'import.finished')")
                .query(Long.class)
                .single();
    }

    @Override
    public String toString() {
        return what;
    }
}
