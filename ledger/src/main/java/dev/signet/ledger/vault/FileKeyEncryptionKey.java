package dev.signet.ledger.vault;

import dev.signet.ledger.vault.VaultException.KeyUnusable;
import java.nio.file.Path;

/**
 * Key-encryption key in a file of its own: one key in base64 on each line, of which the last wraps. Made at the first start,
 * readable by its owner alone. Who loses the file loses every key and with them all personal data and secrets.
 */
public final class FileKeyEncryptionKey implements KeyEncryptionKey {

    private final KeyRing keys;

    private FileKeyEncryptionKey(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * The keys of the file, which is made with one new key where there is none yet. Several nodes may do this at once:
     * one file wins and all read it.
     *
     * @throws VaultException.KeyUnusable where others than owner and group may touch the file, or it holds no keys
     */
    public static FileKeyEncryptionKey at(Path path) {
        KeyFile file = new KeyFile(path);
        file.makeIfAbsent();
        return new FileKeyEncryptionKey(new KeyRing(file.read(), path.toString()));
    }

    /**
     * Adds a new key, which opens from the next start on and does not wrap yet.
     *
     * @throws KeyUnusable where there is no file yet
     */
    public static void addKey(Path path) {
        new KeyFile(path).add();
    }

    /**
     * Lets the key before the last wrap from the next start on. When every node was restarted, {@link KeyRotation} wraps
     * the old keys anew; after that the others may go. Once more puts the file back as it was.
     *
     * @throws KeyUnusable where there is no file, or one key only
     */
    public static void promoteKey(Path path) {
        new KeyFile(path).promote();
    }

    @Override
    public String id() {
        return keys.id();
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        return keys.wrap(key, context);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return keys.unwrap(wrapped, context);
    }
}
