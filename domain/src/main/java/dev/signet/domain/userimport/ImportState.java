package dev.signet.domain.userimport;

/** Where an import stands (Cognito's UserImportJobStatusType). */
public enum ImportState {
    /** It is there, with or without its file. */
    CREATED,
    /** It is to begin. */
    PENDING,
    /** Its lines are being read. */
    IN_PROGRESS,
    /** It is to end before its last line. */
    STOPPING,
    /** It was not started in time, and its file is gone. */
    EXPIRED,
    /** It ended before its last line because an operator said so. */
    STOPPED,
    /** It ended before its last line because the file cannot be read any further. */
    FAILED,
    /** Every line was read; what became of each its report says. */
    SUCCEEDED;

    /** Whether nothing more will happen. */
    public boolean over() {
        return switch (this) {
            case CREATED, PENDING, IN_PROGRESS, STOPPING -> false;
            case EXPIRED, STOPPED, FAILED, SUCCEEDED -> true;
        };
    }
}
