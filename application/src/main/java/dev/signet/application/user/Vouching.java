package dev.signet.application.user;

import dev.signet.application.command.Context;
import dev.signet.application.user.AttributeGate.Change;
import dev.signet.application.user.UserRefused.NothingToVerify;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.UserCommand.ChangeAttributes;
import dev.signet.domain.user.UserCommand.VerifyAddress;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Writes attributes and vouches for addresses on an operator's word, inside the transaction of whoever asks. */
@Component
public class Vouching {

    private final Members members;

    Vouching(Members members) {
        this.members = members;
    }

    /** Writes what changes, but for the new addresses that {@link #vouch} is about to write. */
    void change(UserId user, Change change, Set<String> verified, Context context, Instant now) {
        Map<String, Personal<String>> values = new HashMap<>();
        change.changed().forEach((name, value) -> values.put(name, Personal.of(user, value)));
        change.addresses().forEach((name, value) -> {
            if (!verified.contains(name)) {
                values.put(name, Personal.of(user, value));
            }
        });
        if (!values.isEmpty() || !change.removed().isEmpty()) {
            members.tell(new ChangeAttributes(user, values, change.removed(), now), context);
        }
    }

    /**
     * Takes addresses as the user's without a code.
     *
     * @throws NothingToVerify where the user has no such address
     * @throws dev.signet.domain.user.LoginNameTaken where it is a name of another user; the transaction must end with it
     */
    public void vouch(UserId user, Map<String, String> attributes, Set<String> verified, Context context, Instant now) {
        for (String attribute : new TreeSet<>(verified)) {
            String value = attributes.get(attribute);
            if (value == null) {
                throw new NothingToVerify(attribute);
            }
            members.tell(new VerifyAddress(user, attribute, Personal.of(user, value), now), context);
        }
    }
}
