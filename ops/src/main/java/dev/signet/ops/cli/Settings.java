package dev.signet.ops.cli;

import dev.signet.ops.mailbox.Mailbox;
import dev.signet.ops.postgres.LocalPostgres;
import java.util.List;

/** What a node is told about the parts that the default run brings along. */
final class Settings {

    private Settings() {}

    static List<String> of(LocalPostgres postgres) {
        return List.of(
                "--signet.db.url=" + postgres.jdbcUrl(),
                "--signet.db.user=" + postgres.applicationUser(),
                "--signet.db.password=" + postgres.password(),
                "--signet.db.owner-user=" + postgres.ownerUser(),
                "--signet.db.owner-password=" + postgres.password());
    }

    static List<String> of(Mailbox mailbox) {
        return List.of(
                "--signet.smtp.host=" + mailbox.host(),
                "--signet.smtp.port=" + mailbox.port(),
                "--signet.smtp.encryption=NONE");
    }
}
