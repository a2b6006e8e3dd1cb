package dev.signet.application.mfa;

import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads {@code lookup.enrolled_factors}. */
@Component
public class FactorTable {

    /** The columns of {@code f}, which other queries may read along by a left join on {@code f.user_id}. */
    public static final String COLUMNS =
            "f.totp, f.recovery_codes, f.passkeys, f.suspected, f.enabled as mfa_enabled, f.preferred as mfa_preferred";

    private final JdbcTemplate jdbc;

    FactorTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The factors that the user has. */
    public EnrolledFactors of(UserId user) {
        return jdbc.query(
                "select " + COLUMNS + " from lookup.enrolled_factors f where f.user_id = ?",
                rows -> rows.next() ? read(rows) : EnrolledFactors.NONE,
                user.value());
    }

    /** What {@link #COLUMNS} hold; none where the join found no row. */
    public static EnrolledFactors read(ResultSet row) throws SQLException {
        if (row.getArray("mfa_enabled") == null) {
            return EnrolledFactors.NONE;
        }
        String preferred = row.getString("mfa_preferred");
        return new EnrolledFactors(
                credential(row.getString("totp")),
                credential(row.getString("recovery_codes")),
                set(row, "passkeys", CredentialId::new),
                set(row, "suspected", CredentialId::new),
                set(row, "mfa_enabled", MfaFactor::valueOf),
                preferred == null ? null : MfaFactor.valueOf(preferred));
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> reader) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(reader)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable CredentialId credential(@Nullable String value) {
        return value == null ? null : new CredentialId(value);
    }
}
