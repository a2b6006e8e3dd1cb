package dev.signet.application.session;

import dev.signet.application.command.Caller;
import dev.signet.application.session.RefreshLookup.Found;
import dev.signet.application.token.PresentedRefreshToken.WellFormed;
import dev.signet.application.token.TokenChanges;
import dev.signet.application.token.TokenRequest;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.TokenGeneration;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.Profiles;
import dev.signet.domain.Actor;
import dev.signet.domain.session.SessionStatus;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the pool's trigger how the tokens of a refresh are to differ, before anything is written. */
@Component
class ChangesOfRefresh {

    private final TokenGeneration trigger;
    private final Profiles profiles;

    ChangesOfRefresh(TokenGeneration trigger, Profiles profiles) {
        this.trigger = trigger;
        this.profiles = profiles;
    }

    /** Whether it is to be asked: the pool wants it, and by all that is known the refresh will succeed. */
    boolean areWanted(Found found, WellFormed presented, Instant now) {
        return found.pool().triggers().asks(Trigger.PRE_TOKEN_GENERATION)
                && found.state().status() == SessionStatus.OPEN
                && (presented.id().equals(found.state().currentRefresh())
                        || presented.id().equals(found.state().previousRefresh()))
                && now.isBefore(found.state().refreshExpiresAt());
    }

    TokenChanges ask(Found found, Map<String, String> metadata, Caller caller) {
        byte[] sealed = found.profile();
        if (sealed == null) {
            throw new SessionRefused.Revoked();
        }
        Occasion occasion = new Occasion(
                found.tenant(),
                found.state().pool(),
                found.pool().triggers(),
                found.state().client(),
                caller.as(Actor.user(found.state().user())),
                metadata);
        Whom whom = profiles.open(found.state().user(), sealed)
                .map(profile -> Whom.known(
                        found.state().user(),
                        profile,
                        found.userStatus() == null ? UserStatus.CONFIRMED : found.userStatus(),
                        true))
                .orElseThrow(SessionRefused.Revoked::new);
        return trigger.ask(
                occasion, TriggerSource.TOKENS_OF_REFRESH, whom, found.groups(), List.of(TokenRequest.OWN_ACCOUNT));
    }
}
