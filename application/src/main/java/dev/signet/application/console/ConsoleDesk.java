package dev.signet.application.console;

import dev.signet.application.client.ClientCredentials;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Knows through which client of which pool operators sign in. */
@Component
class ConsoleDesk {

    static final String DESK = """
            select p.id as pool, c.id as client
            from lookup.house p
            join lookup.house c on c.name = 'console_client'
            where p.name = 'system_pool'
            """;

    private final JdbcTemplate jdbc;

    ConsoleDesk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException before Signet's first start is through */
    ClientCredentials client() {
        Optional<ClientCredentials> known = jdbc.query(
                DESK,
                rows -> rows.next()
                        ? Optional.of(new ClientCredentials(
                                new UserPoolId(rows.getString("pool")),
                                new AppClientId(rows.getString("client")),
                                null))
                        : Optional.empty());
        return known.orElseThrow(() -> new IllegalStateException("there is no system pool yet"));
    }
}
