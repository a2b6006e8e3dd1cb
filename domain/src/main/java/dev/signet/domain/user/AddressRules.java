package dev.signet.domain.user;

import static dev.signet.domain.Decision.done;
import static dev.signet.domain.Decision.refused;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.UserCommand.ChangeAttributes;
import dev.signet.domain.user.UserCommand.RequestAddressChange;
import dev.signet.domain.user.UserCommand.VerifyAddress;
import dev.signet.domain.user.UserEvent.AddressChangeRequested;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import java.util.HashMap;
import java.util.Map;

/** Attributes, and among them the addresses, which count only once they are known to be the user's. */
final class AddressRules {

    private AddressRules() {}

    static Decision<Outcome<UserRefusal>, UserEvent> change(UserState state, ChangeAttributes c) {
        Map<String, Personal<String>> changed = new HashMap<>(c.changed());
        // an address that stays as it is keeps its verification
        changed.entrySet().removeIf(each -> state.address(each.getKey()).is(each.getValue()));
        return changed.isEmpty() && c.removed().isEmpty()
                ? done()
                : done(new AttributesChanged(c.user(), Map.copyOf(changed), c.removed(), c.at()));
    }

    static Decision<Outcome<UserRefusal>, UserEvent> request(UserState state, RequestAddressChange c) {
        if (!state.enabled()) {
            return refused(UserRefusal.DISABLED);
        }
        if (state.isVerified(c.attribute(), c.value())) {
            return refused(UserRefusal.ADDRESS_UNCHANGED);
        }
        return done(new AddressChangeRequested(c.user(), c.attribute(), c.value(), c.at()));
    }

    static Decision<Outcome<UserRefusal>, UserEvent> vouch(UserState state, VerifyAddress c) {
        return state.isVerified(c.attribute(), c.value())
                ? done()
                : done(new AttributeVerified(c.user(), c.attribute(), c.value(), c.at()));
    }
}
