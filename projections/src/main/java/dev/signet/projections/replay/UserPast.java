package dev.signet.projections.replay;

import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserState;
import dev.signet.projections.lookup.ProfileHistory;
import org.jspecify.annotations.Nullable;

/**
 * A user as they stood once.
 *
 * @param account what the account decided on
 * @param profile what was known of the person, as far as it can still be read
 */
public record UserPast(UserState account, Profile profile) {

    static UserPast evolve(@Nullable UserPast before, UserEvent event) {
        return new UserPast(
                UserState.evolve(before == null ? null : before.account, event),
                ProfileHistory.evolve(before == null ? null : before.profile, event));
    }
}
