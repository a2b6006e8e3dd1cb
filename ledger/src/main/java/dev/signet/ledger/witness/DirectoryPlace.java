package dev.signet.ledger.witness;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A directory, best one of another machine or one that keeps what was written. A file for each checkpoint is written
 * once and never again; beside them, {@code latest} is the newest.
 */
public final class DirectoryPlace implements Place {

    private static final byte[] NOTHING = {};
    private static final String LATEST = "latest";

    private final Path directory;
    private final Trees trees;

    /**
     * @param directory where; made where it is not there, but not those above it, which may be a disk that is missing
     * @param trees the ledger, to hold against what the directory has
     */
    public DirectoryPlace(Path directory, Trees trees) {
        this.directory = directory.toAbsolutePath().normalize();
        this.trees = trees;
    }

    @Override
    public String kind() {
        return "directory";
    }

    @Override
    public String target() {
        return directory.toString();
    }

    @Override
    public byte[] push(Offer offer) throws IOException, Contradicted {
        Path file = file(offer);
        Path latest = file.resolveSibling(LATEST);
        if (Files.exists(latest)) {
            requireGrowth(offer, read(latest));
        }
        keep(file, offer);
        write(latest, offer.bytes());
        return NOTHING;
    }

    /** Keeps a checkpoint together with what another place gave for it, beside it under the ending. */
    void keep(Offer offer, byte[] receipt, String ending) throws IOException, Contradicted {
        Path file = file(offer);
        keep(file, offer);
        write(file.resolveSibling(file.getFileName() + ending), receipt);
    }

    private Path file(Offer offer) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory);
        }
        Path file = directory.resolve(offer.fileName()).normalize();
        if (!file.startsWith(directory)) {
            throw new IOException("the tree " + offer.checkpoint().origin().tree() + " has a name that is no file's");
        }
        Files.createDirectories(file.resolveSibling(LATEST).getParent());
        return file;
    }

    /** The ledger of now must begin with what the directory had last. */
    private void requireGrowth(Offer offer, SignedNote kept) throws Contradicted {
        Checkpoint before = Checkpoint.parse(kept.text());
        long size = offer.checkpoint().size();
        if (before.size() > size) {
            throw new Contradicted("the directory has a checkpoint of %d leaves of %s, and the ledger has %d"
                    .formatted(before.size(), before.origin(), size));
        }
        Hash root = trees.hashes(before.origin().tree(), size).root(before.size());
        if (!root.equals(before.root())) {
            throw new Contradicted(
                    "the directory has a checkpoint of %d leaves of %s, and those of the ledger are others"
                            .formatted(before.size(), before.origin()));
        }
    }

    private static SignedNote read(Path file) throws IOException {
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (MalformedNote e) {
            throw new IOException(file + " is no checkpoint any more: " + e.getMessage(), e);
        }
    }

    private static void keep(Path file, Offer offer) throws IOException, Contradicted {
        if (!Files.exists(file)) {
            write(file, offer.bytes());
        } else if (!Arrays.equals(Files.readAllBytes(file), offer.bytes())) {
            throw new Contradicted("the directory has another checkpoint of %d leaves of %s"
                    .formatted(offer.checkpoint().size(), offer.checkpoint().origin()));
        }
    }

    /** Whole or not at all, and on the disk before it counts. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel channel = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
