package dev.signet.application.risk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.SubjectKeys;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is remembered of each user's sign-ins ({@code vault.sign_in_memory}). */
@Component
public class MemoryVault {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final SubjectKeys keys;

    MemoryVault(JdbcTemplate jdbc, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** What is remembered, as the sign-in has read it; nothing where nothing is. */
    Optional<Memory> open(UserId user, byte @Nullable [] stored) {
        return stored == null
                ? Optional.empty()
                : keys.open(user.value(), stored, aad(user)).map(json -> JSON.readValue(json, Memory.class));
    }

    /** Remembers that in place of what was remembered; in the transaction of the sign-in. */
    void put(UserId user, TenantId tenant, Memory memory, Instant now) {
        jdbc.update(
                """
                insert into vault.sign_in_memory (user_id, sealed, changed_at) values (?, ?, ?)
                on conflict (user_id) do update set sealed = excluded.sealed, changed_at = excluded.changed_at
                """,
                user.value(),
                keys.seal(user.value(), tenant.value(), JSON.writeValueAsBytes(memory), aad(user)),
                now.atOffset(UTC));
    }

    /** Forgets a person who is erased, in the transaction of the erasure. */
    public void forget(UserId user) {
        jdbc.update("delete from vault.sign_in_memory where user_id = ?", user.value());
    }

    private static byte[] aad(UserId user) {
        return ("sign-in memory|" + user.value()).getBytes(UTF_8);
    }
}
