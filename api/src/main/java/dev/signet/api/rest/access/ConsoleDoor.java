package dev.signet.api.rest.access;

import dev.signet.application.session.LiveSession;
import jakarta.servlet.http.HttpServletRequest;

/** Knows the operator behind a browser. */
@FunctionalInterface
public interface ConsoleDoor {

    /**
     * The operator's session. A request that changes something must prove that it comes from a page of the console.
     *
     * @throws RuntimeException that the console answers by its sign-in, where nobody is signed in
     * @throws dev.signet.api.rest.problem.DoorRefused where the request may be somebody else's
     */
    LiveSession enter(HttpServletRequest request);
}
