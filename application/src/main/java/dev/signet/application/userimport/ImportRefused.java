package dev.signet.application.userimport;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why an import is refused, or what is wanted of it. */
public abstract sealed class ImportRefused extends Refusal {

    private ImportRefused(String message, @Nullable String field) {
        super(message, field);
    }

    /** There is no such import. */
    @ErrorId(value = "import.not_found", kind = Kind.NOT_FOUND, when = "The pool has no such import.")
    public static final class ImportNotFound extends ImportRefused {
        ImportNotFound() {
            super("Import not found. List the imports of the pool.", "import");
        }
    }

    /** The pool has as many as it may. */
    @ErrorId(value = "import.too_many", kind = Kind.LIMITED, when = "The pool has as many imports as a pool may have.")
    public static final class TooManyImports extends ImportRefused {
        TooManyImports(int most) {
            super("A pool has at most " + most + " imports that were not started. Start one of them first.", "pool");
        }
    }

    /** It cannot be started. */
    @ErrorId(
            value = "import.not_ready",
            kind = Kind.CONFLICT,
            when = "An import was to be started whose file has not come, that was started already, or that is over.")
    public static final class NotReady extends ImportRefused {
        NotReady() {
            super("Send the file first; an import is started once. Create another for another file.", "import");
        }
    }

    /** Another one runs. */
    @ErrorId(
            value = "import.another_runs",
            kind = Kind.CONFLICT,
            when = "An import was to be started while another of the same pool is under way.")
    public static final class AnotherRuns extends ImportRefused {
        AnotherRuns() {
            super("Another import of this pool is under way. Wait for its end, or stop it.", "import");
        }
    }

    /** It cannot be stopped. */
    @ErrorId(
            value = "import.not_under_way",
            kind = Kind.CONFLICT,
            when = "An import was to be stopped that was not started, or is over.")
    public static final class NotUnderWay extends ImportRefused {
        NotUnderWay() {
            super("Only an import that is under way can be stopped.", "import");
        }
    }

    /** The address is no good. */
    @ErrorId(
            value = "import.upload_refused",
            kind = Kind.FORBIDDEN,
            when = "The address of an upload is not the one that was given, is too old, or was used.")
    public static final class UploadRefused extends ImportRefused {
        UploadRefused() {
            super("This address takes one file within 15 minutes. Create another import for another address.", null);
        }
    }

    /** The file is too long. */
    @ErrorId(
            value = "import.file_too_large",
            kind = Kind.INVALID,
            when = "The file of an import is empty or longer than 100 MiB.")
    public static final class FileTooLarge extends ImportRefused {
        FileTooLarge() {
            super("Send a file of 1 byte to 100 MiB; split what is longer.", null);
        }
    }
}
