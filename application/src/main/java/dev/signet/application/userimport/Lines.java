package dev.signet.application.userimport;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** The lines of a file, one after another. */
interface Lines {

    /**
     * The next line; nothing after the last. What is wrong with it is thrown when it is looked at.
     *
     * @throws FileUnreadable where there is no going on
     */
    Optional<Supplier<NewUser>> next() throws IOException;
}
