package dev.signet.ledger.vault;

import dev.signet.ledger.vault.VaultException.KeyUnusable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The file of a {@link FileKeyEncryptionKey}: written whole or not at all, refused where others may touch it. */
record KeyFile(Path path) {

    private static final String HEADER =
            "# Signet's key-encryption keys, oldest first. Keep a copy in a safe place, apart from the database's.\n";
    private static final Set<PosixFilePermission> TOO_OPEN = EnumSet.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    void makeIfAbsent() {
        if (Files.exists(path)) {
            return;
        }
        try {
            Path folder = folder();
            if (!Files.exists(folder)) {
                Files.createDirectories(folder, only("rwx------"));
            }
            Path draft = write(List.of(Aead.newKey()));
            try {
                // A link appears with its whole content and, unlike a rename, never replaces another node's file.
                Files.createLink(path, draft);
            } catch (FileAlreadyExistsException e) {
                return; // another node was first
            } finally {
                Files.delete(draft);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeyUnusable("cannot make the key file " + path + ": " + e, e);
        }
    }

    List<byte[]> read() {
        try {
            refuseIfOpen();
            return Files.readAllLines(path, StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Base64.getDecoder()::decode)
                    .toList();
        } catch (IOException e) {
            throw new KeyUnusable("cannot read the key file " + path + ": " + e, e);
        } catch (IllegalArgumentException e) {
            // The cause quotes a character of the key.
            throw new KeyUnusable("the key file " + path + " must hold one key in base64 on each line", null);
        }
    }

    void add() {
        List<byte[]> keys = new ArrayList<>(read());
        keys.add(Aead.newKey());
        try {
            Files.move(write(keys), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeyUnusable("cannot add a key to " + path + ": " + e, e);
        }
    }

    private void refuseIfOpen() throws IOException {
        if (!posix()) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (permissions.stream().anyMatch(TOO_OPEN::contains)) {
            throw new KeyUnusable(
                    "the key file " + path + " is open to others (" + PosixFilePermissions.toString(permissions)
                            + "); take their rights away: chmod 600 " + path,
                    null);
        }
    }

    private Path write(List<byte[]> keys) throws IOException {
        String text = keys.stream()
                .map(key -> Base64.getEncoder().encodeToString(key) + "\n")
                .collect(Collectors.joining("", HEADER, ""));
        Path draft = Files.createTempFile(folder(), path.getFileName() + ".", ".draft", only("rw-------"));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return draft;
    }

    private Path folder() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new KeyUnusable("the key file " + path + " must be a file in a folder", null);
        }
        return folder;
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] only(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
