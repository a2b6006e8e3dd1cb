package dev.signet.projections.rebuild;

/** Which of its two sets of tables a view is written to. */
public enum ViewSchema {
    /** The set that readers see. */
    LIVE("view."),
    /** The set that is filled to take its place. */
    NEXT("rebuild.");

    private final String prefix;

    ViewSchema(String prefix) {
        this.prefix = prefix;
    }

    /** {@code sql}, which names live tables, for this set. */
    public String sql(String sql) {
        return sql.replace(LIVE.prefix, prefix);
    }
}
