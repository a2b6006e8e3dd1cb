package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.signup.SignUpRefused.AliasExists;
import dev.signet.application.user.AttributeGate.Change;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.LoginNameTaken;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Changes attributes of a user. What an operator sets counts at once; an address is unverified unless the operator
 * vouches for it.
 */
@Service
public class ChangeUserAttributes {

    private final Members members;
    private final AttributeGate attributes;
    private final LastName names;
    private final Vouching vouching;
    private final Atomically atomically;
    private final Clock clock;

    ChangeUserAttributes(
            Members members,
            AttributeGate attributes,
            LastName names,
            Vouching vouching,
            Atomically atomically,
            Clock clock) {
        this.members = members;
        this.attributes = attributes;
        this.names = names;
        this.vouching = vouching;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Changes the attributes; an empty value removes one.
     *
     * @param verified addresses, new or present, that are taken as the user's without a code
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user, or nothing that could be vouched for
     * @throws dev.signet.application.signup.SignUpRefused where a value cannot be, or an address is another user's
     */
    public void change(
            Administrator by,
            UserPoolId pool,
            UserId user,
            Map<String, String> wanted,
            Set<String> verified,
            Caller caller) {
        Instant now = clock.instant();
        try {
            atomically.run(() -> {
                Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
                Context context = member.context(by, caller);
                Map<String, String> present = member.user().profile().attributes();
                Change change = attributes.changing(member.pool().settings(), present, wanted);
                names.requireAnother(member.pool().settings(), user, lost(change, present, verified), verified);
                Map<String, String> after = new HashMap<>(present);
                after.keySet().removeAll(change.removed());
                after.putAll(change.addresses());
                vouching.change(user, change, verified, context, now);
                vouching.vouch(user, after, verified, context, now);
            });
        } catch (LoginNameTaken taken) {
            throw new AliasExists(taken.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    private static Set<String> lost(Change change, Map<String, String> present, Set<String> verified) {
        Set<String> lost = new HashSet<>(change.removed());
        change.addresses().forEach((attribute, value) -> {
            if (!verified.contains(attribute) && !value.equals(present.get(attribute))) {
                lost.add(attribute);
            }
        });
        return lost;
    }
}
