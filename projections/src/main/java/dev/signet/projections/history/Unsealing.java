package dev.signet.projections.history;

import dev.signet.ledger.vault.SubjectKeys;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fetches the keys of many people with one read, before their data is unsealed one by one. */
@Component
public class Unsealing {

    private final JdbcClient jdbc;
    private final SubjectKeys keys;

    Unsealing(JdbcClient jdbc, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Makes the keys of {@code subjects} ready, and forgets those that have been destroyed: what is derived from personal
     * data after its erasure would stay.
     */
    public void prepare(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select subject, wrapped
                from vault.subject_key
                where subject = any (:subjects)
                """).param("subjects", subjects.toArray(String[]::new)).query((RowCallbackHandler)
                row -> take(row.getString("subject"), row.getBytes("wrapped")));
    }

    private void take(String subject, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            keys.forget(subject);
        } else {
            keys.remember(subject, wrapped);
        }
    }
}
