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
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The file of a {@link FileKeyEncryptionKey}: written whole or not at all, refused where others may touch it. */
record KeyFile(Path path) {

    private static final String HEADER =
            "# Signet's key-encryption keys; the last one wraps. Keep a copy in a safe place, apart from the database's.\n";
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
            Path folder = folderOf(path);
            if (!Files.exists(folder)) {
                Files.createDirectories(folder, only("rwx------"));
            }
            Path draft = write(List.of(Aead.newKey()), path);
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

    /** Puts a new key before the last one, which goes on wrapping; the new one opens already, wherever the file is read. */
    void add() {
        List<byte[]> keys = new ArrayList<>(read());
        keys.add(keys.size() - 1, Aead.newKey());
        replace(keys, "cannot add a key to ");
    }

    /** Exchanges the last two keys, so that the one before the last wraps. */
    void promote() {
        List<byte[]> keys = new ArrayList<>(read());
        if (keys.size() < 2) {
            throw new KeyUnusable("the key file " + path + " holds one key only: add another first", null);
        }
        Collections.swap(keys, keys.size() - 1, keys.size() - 2);
        replace(keys, "cannot exchange the last keys of ");
    }

    /** Through a link, and with the owner and the rights that the file has: a node must still be able to read it. */
    private void replace(List<byte[]> keys, String failure) {
        try {
            Path file = path.toRealPath();
            Path draft = write(keys, file);
            try {
                if (posix()) {
                    PosixFileAttributes present = Files.readAttributes(file, PosixFileAttributes.class);
                    PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
                    view.setGroup(present.group());
                    view.setOwner(present.owner());
                    view.setPermissions(present.permissions());
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new KeyUnusable(failure + path + ": " + e, e);
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

    private Path write(List<byte[]> keys, Path file) throws IOException {
        String text = keys.stream()
                .map(key -> Base64.getEncoder().encodeToString(key) + "\n")
                .collect(Collectors.joining("", HEADER, ""));
        Path draft = Files.createTempFile(folderOf(file), file.getFileName() + ".", ".draft", only("rw-------"));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return draft;
    }

    private Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
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
