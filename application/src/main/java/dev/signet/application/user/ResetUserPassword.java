package dev.signet.application.user;

import dev.signet.application.code.CodeDelivery;
import dev.signet.application.code.CodeFor;
import dev.signet.application.code.CodeSending;
import dev.signet.application.code.MessageWords;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.UserRefused.NotNow;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserCommand.RequirePasswordReset;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Demands a new password of a user, who sets it with the code that is sent to the verified address. */
@Service
public class ResetUserPassword {

    private final Members members;
    private final CodeSending codes;
    private final MessageWords words;
    private final Atomically atomically;
    private final Clock clock;

    ResetUserPassword(Members members, CodeSending codes, MessageWords words, Atomically atomically, Clock clock) {
        this.members = members;
        this.codes = codes;
        this.words = words;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Voids the present password for signing in and says where the code went.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user, or they have no verified address or no password of their own
     */
    public CodeDelivery reset(Administrator by, UserPoolId pool, UserId user, Caller caller) {
        return reset(by, pool, user, Map.of(), caller);
    }

    /** The same, with what is sent for the pool's triggers. */
    public CodeDelivery reset(
            Administrator by, UserPoolId pool, UserId user, Map<String, String> metadata, Caller caller) {
        Instant now = clock.instant();
        Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
        String attribute = verified(member).orElseThrow(() -> new NotNow(UserRefusal.NO_VERIFIED_ADDRESS));
        CodeSending.Order order = words.word(
                order(member, attribute),
                member.occasion(by, metadata, caller),
                TriggerSource.MESSAGE_OF_FORGOTTEN,
                Whom.known(user, member.user().profile(), member.user().status(), true));
        Context context = member.context(by, caller);
        return atomically.run(() -> {
            members.tell(new RequirePasswordReset(user, now), context);
            return codes.send(order, context, now);
        });
    }

    /** Where only operators help, whatever the user has will do. */
    private static Optional<String> verified(Member member) {
        List<String> allowed = member.pool().settings().accounts().recoveryAddresses();
        return (allowed.isEmpty() ? List.of("email", "phone_number") : allowed)
                .stream().filter(member.user().profile().verified()::contains).findFirst();
    }

    private static CodeSending.Order order(Member member, String attribute) {
        Profile profile = member.user().profile();
        return new CodeSending.Order(
                member.pool().tenant(),
                CodeFor.reset(member.pool().id(), member.user().id()),
                member.pool().settings(),
                attribute,
                profile.attributes().getOrDefault(attribute, ""),
                profile.username());
    }
}
