package dev.signet.domain.audit;

/** How an export is handed out. */
public enum ExportFormat {
    /** As the file that proves itself. */
    JSON_LINES,
    /** As a table for spreadsheets, which proves nothing. */
    CSV
}
