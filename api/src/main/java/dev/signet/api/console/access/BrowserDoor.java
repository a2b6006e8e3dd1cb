package dev.signet.api.console.access;

import dev.signet.api.rest.access.ConsoleDoor;
import dev.signet.application.console.ConsoleSessions;
import dev.signet.application.session.LiveSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Lets in whoever has a ticket that is good still. */
@Component
public class BrowserDoor implements ConsoleDoor {

    /** The header by which a page says that it asks by itself, not a person through it. */
    public static final String BY_ITSELF = "Signet-Refresh";

    private static final String TOKEN = BrowserDoor.class.getName();

    private final ConsoleCookie cookie;
    private final ConsoleSessions sessions;

    BrowserDoor(ConsoleCookie cookie, ConsoleSessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    public LiveSession enter(HttpServletRequest request) {
        String ticket = cookie.in(request).orElseThrow(NobodySignedIn::new);
        LiveSession session =
                sessions.enter(ticket, request.getHeader(BY_ITSELF) == null).orElseThrow(NobodySignedIn::new);
        OwnForms.require(request, ticket);
        request.setAttribute(TOKEN, OwnForms.token(ticket));
        return session;
    }

    /** The token for the forms of the page that is being made; empty on a page that is open to all. */
    public static String formToken(HttpServletRequest request) {
        return request.getAttribute(TOKEN) instanceof String token ? token : "";
    }
}
