package dev.signet.ops.upkeep;

import dev.signet.ledger.vault.EnvironmentKeyEncryptionKey;
import dev.signet.ledger.vault.FileKeyEncryptionKey;
import dev.signet.ledger.vault.KeyEncryptionKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the key-encryption key comes from: the settings are those of the nodes. */
public final class KeySource {

    private final @Nullable String text;
    private final Path file;

    private KeySource(@Nullable String text, Path file) {
        this.text = text;
        this.file = file;
    }

    /** As the environment of a node says it. */
    public static KeySource of(Map<String, String> environment) {
        String named = environment.get("SIGNET_KEK_FILE");
        Path file = named == null ? Ground.data(environment).resolve("signet.kek") : Path.of(named);
        KeySource source = new KeySource(environment.get("SIGNET_KEK"), file);
        if (source.text == null && !Files.exists(file)) {
            throw new UpkeepRefused("there is no key file " + file + ": set SIGNET_KEK_FILE as for the nodes");
        }
        return source;
    }

    /** The key as it is now. */
    public KeyEncryptionKey read() {
        return text == null ? FileKeyEncryptionKey.at(file) : new EnvironmentKeyEncryptionKey(text);
    }

    /** Makes a new key, which opens and does not wrap before it is promoted. */
    void add() {
        refuseText();
        FileKeyEncryptionKey.addKey(file);
    }

    /** Lets the key that was added wrap, and gives it with the others. */
    KeyEncryptionKey promote() {
        refuseText();
        FileKeyEncryptionKey.promoteKey(file);
        return read();
    }

    private void refuseText() {
        if (text != null) {
            throw new UpkeepRefused(
                    "SIGNET_KEK can only be changed where it is set: put a new key behind the present one,"
                            + " after a comma (openssl rand -base64 32), and try again");
        }
    }

    @Override
    public String toString() {
        return text == null ? file.toString() : "SIGNET_KEK";
    }
}
