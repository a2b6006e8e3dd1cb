package dev.signet.api.console.frame;

import dev.signet.application.command.LastWrite;
import java.util.OptionalLong;
import org.springframework.web.servlet.View;

/**
 * Where the browser goes after a form took effect: to a page that says so, and that is as of what the form has written.
 * Reloading that page does nothing twice.
 */
public final class Done {

    private Done() {}

    /** The page at {@code path}, told by {@code done} what happened. */
    public static View at(String path, String done) {
        OptionalLong written = LastWrite.event();
        String wait = written.isPresent() ? "&wait=" + written.getAsLong() : "";
        return GoTo.page(path + "?done=" + done + wait);
    }
}
