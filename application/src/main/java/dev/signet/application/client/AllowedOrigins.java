package dev.signet.application.client;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells which browser origins the app clients allow. */
@Component
public class AllowedOrigins {

    static final String OF_POOL = """
            select exists (
                select from lookup.client
                where settings::jsonb -> 'allowedOrigins' @> to_jsonb(?::text) and pool = ?)
            """;

    static final String OF_ANY = """
            select exists (
                select from lookup.client
                where settings::jsonb -> 'allowedOrigins' @> to_jsonb(?::text))
            """;

    private final JdbcTemplate jdbc;

    AllowedOrigins(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any client of the pool allows the origin; any client at all where no pool is named. */
    public boolean allow(@Nullable String pool, String origin) {
        Boolean allowed = pool == null
                ? jdbc.queryForObject(OF_ANY, Boolean.class, origin)
                : jdbc.queryForObject(OF_POOL, Boolean.class, origin, pool);
        return Boolean.TRUE.equals(allowed);
    }
}
