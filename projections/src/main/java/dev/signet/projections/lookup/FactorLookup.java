package dev.signet.projections.lookup;

import dev.signet.domain.Id;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.FactorEvent;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.enrolled_factors}. */
@Inline
class FactorLookup {

    private final JdbcTemplate jdbc;

    FactorLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(FactorEvent event) {
        write(event.user(), read(event.user()).after(event));
    }

    @EventHandler
    void on(UserDeleted event) {
        jdbc.update(
                "delete from lookup.enrolled_factors where user_id = ?",
                event.user().value());
    }

    private EnrolledFactors read(UserId user) {
        return jdbc.query("""
                        select totp, recovery_codes, passkeys, suspected, enabled, preferred
                        from lookup.enrolled_factors where user_id = ?
                        """, (row, number) -> factors(row), user.value()).stream()
                .findFirst()
                .orElse(EnrolledFactors.NONE);
    }

    private void write(UserId user, EnrolledFactors factors) {
        jdbc.update(
                """
                insert into lookup.enrolled_factors
                    (user_id, totp, recovery_codes, passkeys, suspected, enabled, preferred)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (user_id) do update
                set totp = excluded.totp, recovery_codes = excluded.recovery_codes, passkeys = excluded.passkeys,
                    suspected = excluded.suspected, enabled = excluded.enabled, preferred = excluded.preferred
                """,
                user.value(),
                value(factors.totp()),
                value(factors.recoveryCodes()),
                texts(factors.passkeys(), CredentialId::value),
                texts(factors.suspected(), CredentialId::value),
                texts(factors.enabled(), MfaFactor::name),
                factors.preferred() == null ? null : factors.preferred().name());
    }

    private static EnrolledFactors factors(ResultSet row) throws SQLException {
        String preferred = row.getString("preferred");
        return new EnrolledFactors(
                credential(row.getString("totp")),
                credential(row.getString("recovery_codes")),
                set(row, "passkeys", CredentialId::new),
                set(row, "suspected", CredentialId::new),
                set(row, "enabled", MfaFactor::valueOf),
                preferred == null ? null : MfaFactor.valueOf(preferred));
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> reader) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(reader)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> writer) {
        return values.stream().map(writer).sorted().toArray(String[]::new);
    }

    private static @Nullable CredentialId credential(@Nullable String value) {
        return value == null ? null : new CredentialId(value);
    }

    private static @Nullable String value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
