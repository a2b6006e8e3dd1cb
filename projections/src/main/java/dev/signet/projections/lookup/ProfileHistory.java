package dev.signet.projections.lookup;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.user.DeviceEvent;
import dev.signet.domain.user.FactorEvent;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserEvent.AddressChangeRequested;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import dev.signet.domain.user.UserEvent.CodeIssued;
import dev.signet.domain.user.UserEvent.CodeRejected;
import dev.signet.domain.user.UserEvent.CodeVerified;
import dev.signet.domain.user.UserEvent.ErasureDeferred;
import dev.signet.domain.user.UserEvent.PasswordChanged;
import dev.signet.domain.user.UserEvent.PasswordRehashed;
import dev.signet.domain.user.UserEvent.PasswordResetRequired;
import dev.signet.domain.user.UserEvent.UserConfirmed;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserDisabled;
import dev.signet.domain.user.UserEvent.UserEnabled;
import dev.signet.domain.user.UserEvent.UserErased;
import dev.signet.domain.user.UserEvent.UserRegistered;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each event changes what is known of a user. What has been erased is not known. */
public final class ProfileHistory {

    private static final Profile NOTHING = new Profile("", Map.of(), Set.of(), Map.of());

    private ProfileHistory() {}

    /** The profile after {@code event}; {@code before} is absent for the registration. */
    public static Profile evolve(@Nullable Profile before, UserEvent event) {
        return switch (event) {
            case UserRegistered e -> registered(e);
            case AttributeVerified e -> new ProfileChange.Verified(e).apply(known(before));
            case AttributesChanged e -> new ProfileChange.Attributes(e).apply(known(before));
            case AddressChangeRequested e -> new ProfileChange.Pending(e).apply(known(before));
            case UserDeleted _, UserErased _ -> NOTHING;
            case UserConfirmed _,
                    PasswordChanged _,
                    PasswordRehashed _,
                    PasswordResetRequired _,
                    UserEvent.UserAddedToGroup _,
                    UserEvent.UserRemovedFromGroup _,
                    UserDisabled _,
                    UserEnabled _,
                    CodeIssued _,
                    CodeVerified _,
                    CodeRejected _,
                    ErasureDeferred _,
                    FactorEvent _,
                    DeviceEvent _ -> known(before);
        };
    }

    static Profile registered(UserRegistered e) {
        Map<String, String> attributes = new HashMap<>();
        e.attributes().forEach((name, value) -> value.read().ifPresent(known -> attributes.put(name, known)));
        return new Profile(e.username().read().orElse(""), attributes, Set.of(), Map.of());
    }

    private static Profile known(@Nullable Profile before) {
        return requireNonNull(before, "an account begins with UserRegistered");
    }
}
