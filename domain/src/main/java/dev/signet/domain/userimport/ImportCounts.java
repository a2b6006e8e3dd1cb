package dev.signet.domain.userimport;

/**
 * What became of the lines of an import.
 *
 * @param imported users who came into being
 * @param skipped lines whose user name somebody in the pool had already
 * @param failed lines that could not be taken
 */
public record ImportCounts(long imported, long skipped, long failed) {

    /** None were read. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    public ImportCounts {
        if (imported < 0 || skipped < 0 || failed < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
    }

    /** How many lines were read. */
    public long lines() {
        return imported + skipped + failed;
    }
}
