package dev.signet.ledger.archive;

import java.nio.file.Path;

/**
 * A file that was written and has verified.
 *
 * @param path where it is
 * @param sha256 digest of all of it, lower-case hexadecimal
 * @param bytes its length
 * @param records events in it
 * @param firstPosition place in the ledger of the first of them
 * @param lastPosition place of the last of them
 * @param checkpoint leaves under the checkpoint that it is proved against
 */
public record ArchiveFile(
        Path path, String sha256, long bytes, long records, long firstPosition, long lastPosition, long checkpoint) {

    /** The name of an archive's file. */
    public static String name(int archive) {
        return "archive-%06d.jsonl".formatted(archive);
    }
}
