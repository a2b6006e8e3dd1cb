package dev.signet.ops.bench;

/** The least that a scenario cannot do without; measured beside it, so that the two can be compared. */
enum Bare {
    /** See {@link BareHash}. */
    HASH("bare hash"),
    /** See {@link BareRefresh}. */
    REFRESH("bare refresh");

    private final String label;

    Bare(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
