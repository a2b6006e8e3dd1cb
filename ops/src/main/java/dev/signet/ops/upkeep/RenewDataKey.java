package dev.signet.ops.upkeep;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.KeyEncryptionKey;
import dev.signet.ledger.vault.KeyRotation;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./signet keys renew}: a new data key for what the vault seals from now on. */
@Command(
        name = "renew",
        description = "Make a new data key, which seals the vault's secrets from now on; what is sealed still opens.",
        mixinStandardHelpOptions = true)
final class RenewDataKey implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        renew(System.getenv(), spec.commandLine().getOut());
        return 0;
    }

    static void renew(Map<String, String> environment, PrintWriter out) {
        KeySource source = KeySource.of(environment);
        try (Ground ground = Ground.of(environment);
                HikariDataSource connections = ground.application()) {
            KeyEncryptionKey newest = source.read();
            if (!new KeyRotation(connections::getConnection, newest).waiting().none()) {
                throw new UpkeepRefused("the newest key of " + source + " does not wrap everything yet, and a node that"
                        + " does not know it could not open the new data key: end the rotation first, by signet keys"
                        + " rotate");
            }
            int number = new DataKeys(connections::getConnection, newest).renew();
            out.println(
                    "Data key " + number + " seals from now on; nodes that are at work take it up within a minute.");
            out.flush();
        }
    }
}
