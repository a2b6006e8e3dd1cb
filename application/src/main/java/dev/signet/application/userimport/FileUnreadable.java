package dev.signet.application.userimport;

/** A file that cannot be read, or not any further. The message is shown: it repeats nothing of the file. */
final class FileUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    FileUnreadable(String reason) {
        super(reason, null, false, false);
    }
}
