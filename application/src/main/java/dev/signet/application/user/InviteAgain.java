package dev.signet.application.user;

import dev.signet.application.code.CodeDelivery;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.password.TemporaryPasswords;
import dev.signet.application.trigger.CustomMessage;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.Senders;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.Invitations.Invitation;
import dev.signet.application.user.NameReader.NewName;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import dev.signet.domain.user.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Invites somebody again who has not used their temporary password: with another one, good for as long. */
@Service
public class InviteAgain {

    private final Members members;
    private final TemporaryPasswords temporary;
    private final NewPassword passwords;
    private final Invitations invitations;
    private final CustomMessage message;
    private final Atomically atomically;
    private final Clock clock;

    InviteAgain(
            Members members,
            TemporaryPasswords temporary,
            NewPassword passwords,
            Invitations invitations,
            CustomMessage message,
            Atomically atomically,
            Clock clock) {
        this.members = members;
        this.temporary = temporary;
        this.passwords = passwords;
        this.invitations = invitations;
        this.message = message;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Sends another invitation.
     *
     * @param chosen the temporary password; made where absent
     * @throws dev.signet.application.trigger.TriggerRefused where a trigger of the pool cannot word it
     * @throws UserRefused where the user has a password of their own, or no address
     */
    public CodeDelivery invite(Administrator by, UserPoolId pool, UserId user, @Nullable String chosen, Caller caller) {
        return invite(by, pool, user, chosen, Map.of(), caller);
    }

    /** The same, with what is sent for the pool's triggers. */
    public CodeDelivery invite(
            Administrator by,
            UserPoolId pool,
            UserId user,
            @Nullable String chosen,
            Map<String, String> metadata,
            Caller caller) {
        Instant now = clock.instant();
        Member found = members.require(by, Permission.CHANGE_USERS, pool, user);
        if (found.user().status() != UserStatus.FORCE_CHANGE_PASSWORD) {
            throw UserRefused.of(UserRefusal.ALREADY_CONFIRMED);
        }
        PoolSettings settings = found.pool().settings();
        String password = chosen == null ? temporary.make(settings.passwordPolicy()) : chosen;
        Profile profile = found.user().profile();
        Occasion occasion = found.occasion(by, metadata, caller);
        Whom whom = Whom.known(user, profile, found.user().status(), true);
        Invitation invitation = invitations.prepare(
                found.pool(),
                user,
                name(settings, profile),
                profile.attributes(),
                password,
                words -> message.word(occasion, TriggerSource.MESSAGE_OF_INVITATION, whom, words),
                medium -> Senders.handover(occasion, TriggerSource.MESSAGE_OF_INVITATION, whom, user, medium));
        NewPassword.Hashed hashed = passwords.hash(
                password, "temporary_password", new PasswordOwner(pool, user, profile.username()), settings);
        return atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            passwords
                    .set(
                            hashed,
                            PasswordChangeReason.SET_BY_OPERATOR,
                            now.plus(settings.passwordPolicy().temporaryPasswordValidity()),
                            member.context(by, caller),
                            now)
                    .orElseThrow(UserRefused::of);
            return invitations.send(invitation);
        });
    }

    /** Where the pool knows addresses only, the user signs in by one. */
    private static NewName name(PoolSettings settings, Profile profile) {
        if (settings.signInNames().contains(SignInName.USERNAME)) {
            return new NewName(SignInName.USERNAME, profile.username(), Map.of());
        }
        Map<String, String> addresses = Stream.of("email", "phone_number")
                .filter(profile.attributes()::containsKey)
                .limit(1)
                .collect(Collectors.toMap(address -> address, profile.attributes()::get));
        return new NewName(SignInName.EMAIL, profile.username(), addresses);
    }
}
