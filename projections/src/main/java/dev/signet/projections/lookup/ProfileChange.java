package dev.signet.projections.lookup;

import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserEvent.AddressChangeRequested;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What an event changes in a profile. */
sealed interface ProfileChange extends UnaryOperator<Profile> {

    /** An address is now known to be the user's, and counts. */
    record Verified(AttributeVerified event) implements ProfileChange {
        @Override
        public Profile apply(Profile before) {
            Map<String, String> attributes = new HashMap<>(before.attributes());
            Map<String, String> pending = new HashMap<>(before.pending());
            Set<String> verified = new HashSet<>(before.verified());
            put(attributes, event.attribute(), event.value());
            pending.remove(event.attribute());
            verified.add(event.attribute());
            return new Profile(before.username(), attributes, verified, pending);
        }
    }

    /** Attributes have new values or none; an address changed this way is not verified any more. */
    record Attributes(AttributesChanged event) implements ProfileChange {
        @Override
        public Profile apply(Profile before) {
            Map<String, String> attributes = new HashMap<>(before.attributes());
            Map<String, String> pending = new HashMap<>(before.pending());
            Set<String> verified = new HashSet<>(before.verified());
            event.removed().forEach(name -> {
                attributes.remove(name);
                pending.remove(name);
                verified.remove(name);
            });
            event.changed().forEach((name, value) -> {
                put(attributes, name, value);
                pending.remove(name);
                verified.remove(name);
            });
            return new Profile(before.username(), attributes, verified, pending);
        }
    }

    /** Another address waits to be verified. */
    record Pending(AddressChangeRequested event) implements ProfileChange {
        @Override
        public Profile apply(Profile before) {
            Map<String, String> pending = new HashMap<>(before.pending());
            put(pending, event.attribute(), event.value());
            return new Profile(before.username(), before.attributes(), before.verified(), pending);
        }
    }

    private static void put(Map<String, String> values, String name, Personal<String> value) {
        value.read().ifPresent(known -> values.put(name, known));
    }
}
