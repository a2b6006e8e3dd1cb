package dev.signet.api.rest.account;

import dev.signet.api.rest.access.ForUsers;
import dev.signet.application.command.Caller;
import dev.signet.application.session.LastUse;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.OwnSessions;
import dev.signet.application.session.SignOut;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/sessions")
class OwnSessionRoutes {

    private final OwnSessions sessions;
    private final SignOut signOut;

    OwnSessionRoutes(OwnSessions sessions, SignOut signOut) {
        this.sessions = sessions;
        this.signOut = signOut;
    }

    record Open(
            SessionId sessionId,
            AppClientId clientId,
            Instant authenticatedAt,
            Instant lastUsedAt,
            @Nullable LastUse lastUse,
            boolean current) {}

    record Opens(List<Open> sessions) {}

    @GetMapping
    @ForUsers
    Opens list(LiveSession session) {
        return new Opens(sessions.of(session.user()).stream()
                .map(open -> new Open(
                        open.id(),
                        open.client(),
                        open.authenticatedAt(),
                        open.lastUsedAt(),
                        open.lastUse(),
                        open.id().equals(session.session())))
                .toList());
    }

    record Ended(int ended) {}

    @DeleteMapping
    @ForUsers
    Ended signOutEverywhere(LiveSession session, Caller caller) {
        return new Ended(signOut.everywhere(session, caller));
    }

    @DeleteMapping("/current")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(LiveSession session, Caller caller) {
        signOut.ofThis(session, caller);
    }

    @DeleteMapping("/{other}")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutAnother(LiveSession session, @PathVariable SessionId other, Caller caller) {
        signOut.ofAnother(session, other, caller);
    }
}
