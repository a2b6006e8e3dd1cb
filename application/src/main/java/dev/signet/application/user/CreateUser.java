package dev.signet.application.user;

import dev.signet.application.code.CodeDelivery;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.password.TemporaryPasswords;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.signup.SignUpRefused;
import dev.signet.application.signup.SignUpRefused.AliasExists;
import dev.signet.application.signup.SignUpRefused.UsernameExists;
import dev.signet.application.trigger.ClientData;
import dev.signet.application.trigger.CustomMessage;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.PreSignUp;
import dev.signet.application.trigger.Senders;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.Invitations.Invitation;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.LoginNameTaken;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates a user with a temporary password, and invites them. */
@Service
public class CreateUser {

    private final Pools pools;
    private final NameReader names;
    private final AttributeGate attributes;
    private final TemporaryPasswords temporary;
    private final NewPassword passwords;
    private final Registering registering;
    private final Vouching vouching;
    private final Invitations invitations;
    private final PreSignUp trigger;
    private final CustomMessage message;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    CreateUser(
            Pools pools,
            NameReader names,
            AttributeGate attributes,
            TemporaryPasswords temporary,
            NewPassword passwords,
            Registering registering,
            Vouching vouching,
            Invitations invitations,
            PreSignUp trigger,
            CustomMessage message,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.names = names;
        this.attributes = attributes;
        this.temporary = temporary;
        this.passwords = passwords;
        this.registering = registering;
        this.vouching = vouching;
        this.invitations = invitations;
        this.trigger = trigger;
        this.message = message;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * A user who is to be.
     *
     * @param password temporary; where absent, one is made
     * @param verified addresses among the attributes that the operator vouches for
     * @param invite whether the temporary password is sent to the e-mail address, or else to the phone number
     * @param data what is sent for the pool's triggers
     */
    public record Request(
            UserPoolId pool,
            String username,
            @Nullable String password,
            Map<String, String> attributes,
            Set<String> verified,
            boolean invite,
            ClientData data) {

        /** A user of whom triggers are told nothing more. */
        public Request(
                UserPoolId pool,
                String username,
                @Nullable String password,
                Map<String, String> attributes,
                Set<String> verified,
                boolean invite) {
            this(pool, username, password, attributes, verified, invite, ClientData.NONE);
        }

        /** Neither names nor password. */
        @Override
        public String toString() {
            return "Request[pool=" + pool.value() + "]";
        }
    }

    /**
     * A user is there.
     *
     * @param invitation where it went; absent where none was wanted
     * @param password the temporary one, shown this once; only where it was made and nobody was told
     */
    public record Created(
            UserId user,
            @Nullable CodeDelivery invitation,
            @Nullable String password) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Created[user=" + user.value() + "]";
        }
    }

    /**
     * Creates a user.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.signup.SignUpRefused where a name is taken, or something given cannot be
     * @throws dev.signet.application.password.PasswordRefused where the password does not conform
     * @throws dev.signet.application.trigger.TriggerRefused where a trigger of the pool forbids it
     * @throws UserRefused where there is nowhere to send the invitation, or nothing that could be vouched for
     */
    public Created create(Administrator by, Request request, Caller caller) {
        Instant now = clock.instant();
        KnownPool pool = pools.require(by, Permission.CHANGE_USERS, request.pool());
        PoolSettings settings = pool.settings();
        UserId user = UserId.of(identifiers.next());
        NameReader.NewName name = names.registering(settings, user, request.username());
        Map<String, String> given = attributes.begun(settings, name.with(request.attributes()));
        String password = request.password() == null ? temporary.make(settings.passwordPolicy()) : request.password();
        Occasion occasion = Member.occasion(pool, by, request.data().metadata(), caller);
        Whom whom = new Whom(null, name.username(), given, true);
        trigger.ask(
                occasion,
                TriggerSource.PRE_SIGN_UP_BY_ADMIN,
                whom,
                request.data().validation());
        Invitation invitation = request.invite()
                ? invitations.prepare(
                        pool,
                        user,
                        name,
                        given,
                        password,
                        words -> message.word(occasion, TriggerSource.MESSAGE_OF_INVITATION, whom, words),
                        medium -> Senders.handover(occasion, TriggerSource.MESSAGE_OF_INVITATION, whom, user, medium))
                : null;
        NewPassword.Hashed hashed = passwords.hash(
                password, "temporary_password", new PasswordOwner(request.pool(), user, name.username()), settings);
        Context context = by.context(pool.tenant(), pool.id(), caller);
        try {
            return atomically.run(() -> {
                registering.register(user, name.username(), given, name.kind(), Registration.OPERATOR, context, now);
                vouching.vouch(user, given, request.verified(), context, now);
                passwords
                        .set(hashed, PasswordChangeReason.SET_BY_OPERATOR, until(settings, now), context, now)
                        .orElseThrow(UserRefused::of);
                return answer(user, invitation, request.password() == null ? password : null);
            });
        } catch (LoginNameTaken taken) {
            throw nameTaken(settings, taken);
        }
    }

    private Created answer(UserId user, @Nullable Invitation invitation, @Nullable String made) {
        return invitation == null
                ? new Created(user, null, made)
                : new Created(user, invitations.send(invitation), null);
    }

    /** Where the pool knows addresses only, the address is the name; elsewhere it is an alias of it. */
    private static SignUpRefused nameTaken(PoolSettings settings, LoginNameTaken taken) {
        return taken.kind() == SignInName.USERNAME || !settings.signInNames().contains(SignInName.USERNAME)
                ? new UsernameExists()
                : new AliasExists(taken.kind().name().toLowerCase(Locale.ROOT));
    }

    private static Instant until(PoolSettings settings, Instant now) {
        return now.plus(settings.passwordPolicy().temporaryPasswordValidity());
    }
}
