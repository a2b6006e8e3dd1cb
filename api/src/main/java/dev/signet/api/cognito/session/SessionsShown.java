package dev.signet.api.cognito.session;

import dev.signet.api.cognito.session.SessionShapes.SessionDescriptionType;
import dev.signet.api.cognito.session.SessionShapes.SessionLocationType;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.session.LastUse;
import dev.signet.application.session.OwnSessions.OpenSession;
import dev.signet.application.session.Places.Place;
import dev.signet.domain.session.SessionId;
import org.jspecify.annotations.Nullable;

/** Sessions as they are told, and asked for. */
final class SessionsShown {

    private SessionsShown() {}

    /** @param current the session in which it is asked; absent where nobody asks for themselves */
    static SessionDescriptionType of(OpenSession open, @Nullable SessionId current) {
        LastUse use = open.lastUse();
        return new SessionDescriptionType(
                open.id().value(),
                "TOKEN",
                open.client().value(),
                open.authenticatedAt(),
                open.lastUsedAt(),
                use == null ? null : Programs.of(use.agent()),
                use == null ? null : use.address(),
                use == null ? null : location(use.place()),
                null,
                open.id().equals(current));
    }

    static SessionId id(String id) {
        try {
            return new SessionId(id);
        } catch (IllegalArgumentException malformed) {
            throw CognitoError.RESOURCE_NOT_FOUND.because("Session does not exist.");
        }
    }

    private static @Nullable SessionLocationType location(@Nullable Place place) {
        return place == null ? null : new SessionLocationType(place.city(), place.country());
    }
}
