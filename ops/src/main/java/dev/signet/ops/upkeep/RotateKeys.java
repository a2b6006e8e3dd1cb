package dev.signet.ops.upkeep;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.sequence.Sequencer;
import dev.signet.ledger.vault.KeyEncryptionKey;
import dev.signet.ledger.vault.KeyRotation;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./signet keys rotate}: wraps every key of the database anew by a new key-encryption key. One that was broken off
 * is gone on with, by the key that it began with.
 */
@Command(
        name = "rotate",
        description =
                "Wrap every key of the database anew by a new key-encryption key; broken off, it may be run again.",
        mixinStandardHelpOptions = true)
final class RotateKeys implements Callable<Integer> {

    @Option(
            names = "--while-serving",
            description = "Nodes are at work, and each was restarted since the newest key was added.")
    private boolean whileServing;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        rotate(System.getenv(), whileServing, spec.commandLine().getOut());
        return 0;
    }

    static void rotate(Map<String, String> environment, boolean whileServing, PrintWriter out) {
        KeySource source = KeySource.of(environment);
        try (Ground ground = Ground.of(environment);
                HikariDataSource connections = ground.application()) {
            boolean serving = Sequencer.atWork(connections);
            if (serving && !whileServing) {
                throw new UpkeepRefused("nodes are at work on this database and would not know a new key: stop them all"
                        + " and try again, or give them one first, by signet keys add");
            }
            KeyRotation rotation = begin(source, connections, serving, out);
            KeyRotation.Keys done = rotation.rewrap();
            out.printf("Wrapped anew: %,d data keys, %,d subject keys.%n", done.data(), done.subjects());
            if (!rotation.waiting().none()) {
                throw new UpkeepRefused("a node that does not know the new key has made keys meanwhile: restart it, and"
                        + " try again");
            }
            out.println(
                    "The earlier keys of " + source + " wrap nothing here any more. Keep them as long as a backup of"
                            + " the database that was made before.");
            out.flush();
        }
    }

    /** With the newest key where it has not wrapped everything yet, with a new one otherwise. */
    private static KeyRotation begin(KeySource source, HikariDataSource connections, boolean serving, PrintWriter out) {
        KeyEncryptionKey newest = source.read();
        KeyRotation unfinished = new KeyRotation(connections::getConnection, newest);
        if (!unfinished.waiting().none()) {
            out.println("Wrapping by key " + newest.id() + ", the newest of " + source + ".");
            return unfinished;
        }
        if (serving) {
            throw new UpkeepRefused("the newest key of " + source + " wraps everything already, and nodes are at work,"
                    + " which would not know another: give them one first, by signet keys add and signet keys promote");
        }
        source.add();
        KeyEncryptionKey added = source.promote();
        out.println("Wrapping by key " + added.id() + ", which is new and stands last in " + source
                + ". Keep a copy of it apart from the database's.");
        return new KeyRotation(connections::getConnection, added);
    }
}
