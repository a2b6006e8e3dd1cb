package dev.signet.application.user;

import dev.signet.application.signup.SignUpRefused.LastSignInName;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.user.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sees to it that whoever has no user name keeps an address to sign in by. */
@Component
public class LastName {

    private static final String NAMES = "select kind from lookup.login_name where user_id = ?";

    private final JdbcTemplate jdbc;

    LastName(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets attributes go, inside the transaction that changes the user.
     *
     * @param gone attributes that are removed, or replaced without proof
     * @param proved addresses that are verified in the same breath
     * @throws LastSignInName where no name would be left
     */
    public void requireAnother(PoolSettings settings, UserId user, Set<String> gone, Set<String> proved) {
        if (gone.isEmpty() || settings.signInNames().contains(SignInName.USERNAME)) {
            return;
        }
        List<String> before =
                jdbc.query(NAMES, (row, number) -> attribute(SignInName.valueOf(row.getString("kind"))), user.value());
        Set<String> after = new HashSet<>(before);
        after.removeAll(gone);
        settings.signInNames().stream()
                .map(LastName::attribute)
                .filter(proved::contains)
                .forEach(after::add);
        if (after.isEmpty()) {
            before.stream().sorted().findFirst().ifPresent(name -> {
                throw new LastSignInName(name);
            });
        }
    }

    private static String attribute(SignInName kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
