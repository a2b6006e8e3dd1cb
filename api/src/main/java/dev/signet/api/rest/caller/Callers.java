package dev.signet.api.rest.caller;

import dev.signet.application.command.Caller;
import dev.signet.domain.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Makes the {@link Caller} of a request and keeps it with the request. */
@Component
public class Callers {

    private static final String ATTRIBUTE = Callers.class.getName();
    private static final int LONGEST_AGENT = 256;

    private final SourceAddress addresses;

    Callers(SourceAddress addresses) {
        this.addresses = addresses;
    }

    /** Notes who sent the request, before anything is proved, and gives the request's identifier. */
    public String arrive(HttpServletRequest request) {
        Caller known = (Caller) request.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = new Caller(
                    Actor.ANONYMOUS,
                    addresses.of(request).getHostAddress(),
                    agent(request.getHeader(HttpHeaders.USER_AGENT)),
                    RequestId.from(request.getHeader(RequestId.HEADER)));
            request.setAttribute(ATTRIBUTE, known);
        }
        return String.valueOf(known.request());
    }

    /** Who sent the request, with what they have proved so far. */
    public static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("the request did not pass the front filter");
    }

    /** Notes that the caller has proved to be {@code actor}. */
    public static void proved(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, of(request).as(actor));
    }

    private static @Nullable String agent(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String clean = header.codePoints()
                .limit(LONGEST_AGENT)
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() > LONGEST_AGENT ? clean.substring(0, LONGEST_AGENT) : clean;
    }
}
