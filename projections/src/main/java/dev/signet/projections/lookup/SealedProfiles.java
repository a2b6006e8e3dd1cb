package dev.signet.projections.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.SubjectKeys;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sealed profiles in {@code lookup.app_user}. */
@Component
class SealedProfiles {

    private final JdbcTemplate jdbc;
    private final SubjectKeys keys;

    SealedProfiles(JdbcTemplate jdbc, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    byte[] seal(UserId user, String tenant, Profile profile) {
        return keys.seal(user.value(), tenant, Json.bytes(profile), aad(user));
    }

    /** Puts what {@code change} makes of the profile in its place; an erased one stays as it is. */
    void change(UserId user, Instant at, long sequence, UnaryOperator<Profile> change) {
        jdbc.query(
                "select tenant, profile from lookup.app_user where id = ?",
                row -> {
                    String tenant = row.getString("tenant");
                    keys.open(user.value(), row.getBytes("profile"), aad(user))
                            .map(json -> Json.read(json, Profile.class))
                            .ifPresent(profile -> put(user, at, sequence, seal(user, tenant, change.apply(profile))));
                },
                user.value());
    }

    private void put(UserId user, Instant at, long sequence, byte[] sealed) {
        jdbc.update(
                "update lookup.app_user set profile = ?, updated_at = ?, version = ? where id = ?",
                sealed,
                at.atOffset(UTC),
                sequence,
                user.value());
    }

    private static byte[] aad(UserId user) {
        return Profile.sealedAs(user).getBytes(UTF_8);
    }
}
