package dev.signet.projections.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.user.UserId;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class NamesOfThoseWhoAreGone {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.ownerDataSource());
    private final UserId alice = UserId.of(UUID.randomUUID());
    private final UserId bob = UserId.of(UUID.randomUUID());

    @Test
    void areHeldWithoutWhoseTheyWereUntilTheirTimeIsOver() {
        named(alice, "\\x01");
        named(bob, "\\x02");
        HeldNames names = new HeldNames(jdbc, new LoginNameSettings(Duration.ofDays(30)));

        names.hold(alice, NOON);

        assertThat(owners()).isEqualTo("nobody, " + bob.value());
        assertThat(names.free(NOON.plus(Duration.ofDays(29)))).isZero();
        assertThat(names.free(NOON.plus(Duration.ofDays(30)))).isEqualTo(1);
        assertThat(owners()).isEqualTo(bob.value());
    }

    @Test
    void areFreeAtOnceWhereNoQuarantineIsSet() {
        named(alice, "\\x01");

        new HeldNames(jdbc, new LoginNameSettings(Duration.ZERO)).hold(alice, NOON);

        assertThat(owners()).isNull();
    }

    private void named(UserId user, String hash) {
        jdbc.update(
                "insert into lookup.login_name (pool, kind, hash, user_id) values ('pol', 'EMAIL', ?::bytea, ?)",
                hash,
                user.value());
    }

    private @Nullable String owners() {
        return jdbc.queryForObject(
                "select string_agg(coalesce(user_id, 'nobody'), ', ' order by hash) from lookup.login_name",
                String.class);
    }
}
