package dev.signet.projections.dossier;

import java.util.List;

/**
 * A dossier, ready to be handed out.
 *
 * @param life what it says, for a page
 * @param file what is handed out: JSON that proves itself
 * @param sha256 digest of the file in lower-case hexadecimal
 * @param proved the records that it is made of, for a page
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, compared by its digest
public record MadeDossier(Life life, byte[] file, String sha256, List<ProvedEvent> proved, Proof proof) {

    /** Keeps its own copy. */
    public MadeDossier {
        proved = List.copyOf(proved);
    }

    /**
     * What everything in it is proved against.
     *
     * @param origin tree and ledger
     * @param size leaves under the checkpoint
     * @param checkpoint the signed note
     */
    public record Proof(String origin, long size, String root, String checkpoint) {}

    /** A record by its place in the ledger and in the tree. */
    public record ProvedEvent(long position, long leafIndex, String name, String leafHash, List<String> inclusion) {

        /** Keeps its own copy. */
        public ProvedEvent {
            inclusion = List.copyOf(inclusion);
        }
    }
}
