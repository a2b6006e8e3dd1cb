package dev.signet.ledger.verify;

/**
 * One thing that is wrong.
 *
 * @param kind what kind of thing
 * @param tree the tree it was found in
 * @param index leaf index of the record at fault, or of the first one where several are; negative where it is none
 * @param position its position in the ledger; 0 where that is not known
 * @param what one sentence for people, naming the record
 */
public record Finding(Kind kind, String tree, long index, long position, String what) {

    /** What can be wrong. */
    public enum Kind {
        /** The payload is not the one that was sequenced. */
        PAYLOAD_CHANGED,
        /** The metadata are not the ones that were sequenced. */
        METADATA_CHANGED,
        /** Something of the record is not what was sequenced. */
        RECORD_CHANGED,
        /** A record is not there any more. */
        RECORD_MISSING,
        /** A record is there that was not there when the tree was signed. */
        RECORD_INSERTED,
        /** Two records stand in each other's place. */
        RECORDS_SWAPPED,
        /** Records do not make up the tree that was signed, and nothing is kept by which the one at fault could be told. */
        TREE_REWRITTEN,
        /** A tile is not what the tree makes it. */
        TILE_CHANGED,
        /** A checkpoint is not signed by the key that was asked for. */
        FOREIGN_KEY,
        /** A checkpoint was changed after it was signed, or is none. */
        CHECKPOINT_CHANGED,
        /** A checkpoint is not there any more. */
        CHECKPOINT_MISSING,
        /** The file into which records were archived is not there. */
        ARCHIVE_MISSING,
        /** The file into which records were archived is not the one that was written, or does not hold them all. */
        ARCHIVE_CHANGED,
        /** No checkpoint covers records that should have been signed long ago, or there is none at all. */
        NOT_SIGNED,
        /** The ledger ends before a checkpoint that was signed, as after a restore from an older backup. */
        LEDGER_REWOUND,
        /** What is said of an epoch is not signed, or is not what the ledger has. */
        EPOCH_UNPROVED
    }

    static Finding at(Kind kind, LedgerRecord record, String what) {
        return new Finding(
                kind, record.leaf().tree(), record.index(), record.leaf().position(), what);
    }

    /** The sentence, with what it is about. */
    @Override
    public String toString() {
        return kind + " in " + tree + ": " + what;
    }
}
