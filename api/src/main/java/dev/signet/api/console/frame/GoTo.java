package dev.signet.api.console.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sends the browser to another page of the console, by its path alone: a proxy in front may have another name than we. */
public final class GoTo {

    private GoTo() {}

    /** The page at that path. */
    public static View page(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
