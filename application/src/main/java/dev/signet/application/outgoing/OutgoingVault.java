package dev.signet.application.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.Id;
import dev.signet.ledger.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** URLs that are called and secrets that are sent there or sign what is, sealed, each bound to its own name. */
@Component
public class OutgoingVault {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingVault.class);
    private static final String PURPOSE = "outgoing";

    private final Vault vault;
    private final JdbcClient jdbc;
    private final OutgoingSettings settings;

    OutgoingVault(Vault vault, JdbcClient jdbc, OutgoingSettings settings) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Keeps a URL under its name. */
    public void keep(Id id, OutgoingUrl url) {
        keep(id, url.uri().toString().getBytes(UTF_8));
    }

    /** Keeps a secret under its name. */
    public void keep(Id id, byte[] secret) {
        jdbc.sql("insert into vault.outgoing (id, sealed) values (:id, :sealed)")
                .param("id", id.value())
                .param("sealed", vault.seal(PURPOSE, secret, aad(id)))
                .update();
    }

    /** Gives a secret. */
    public byte[] open(Id id) {
        byte[] found = jdbc.sql("select sealed from vault.outgoing where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("sealed"))
                .single();
        return vault.open(PURPOSE, found, aad(id));
    }

    /** The URL as it was given, also where it is allowed no more. */
    public String shown(Id id) {
        return new String(open(id), UTF_8);
    }

    /** The URL for a call; absent where the settings of this node allow none there. */
    public @Nullable OutgoingUrl url(Id id) {
        try {
            return OutgoingUrl.parse(shown(id), settings);
        } catch (IllegalArgumentException notAllowed) {
            LOG.warn("{} cannot be called with the settings of this node", id.value(), notAllowed);
            return null;
        }
    }

    /** Forgets a URL or a secret. */
    public void forget(Id id) {
        jdbc.sql("delete from vault.outgoing where id = :id")
                .param("id", id.value())
                .update();
    }

    private static byte[] aad(Id id) {
        return id.value().getBytes(UTF_8);
    }
}
