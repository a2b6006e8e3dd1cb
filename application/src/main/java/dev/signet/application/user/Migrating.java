package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.group.GroupsByName;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.signup.SignUpRefused;
import dev.signet.application.trigger.UserMigration;
import dev.signet.application.trigger.UserMigration.Migrated;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.LoginNameTaken;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserCommand;
import dev.signet.domain.user.UserCommand.ConfirmUser;
import dev.signet.domain.user.UserCommand.RequirePasswordReset;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import dev.signet.domain.user.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a user over who was known elsewhere. Nobody is told: the person is just signing in. */
@Component
public class Migrating {

    private static final Logger LOG = LoggerFactory.getLogger(Migrating.class);

    /** What triggers say of users that is no attribute. */
    private static final Set<String> NOT_ATTRIBUTES = Set.of("sub", "username", "cognito:user_status");

    private static final String VERIFIED = "_verified";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final NameReader names;
    private final Users users;
    private final AttributeGate attributes;
    private final NewPassword passwords;
    private final Registering registering;
    private final Vouching vouching;
    private final GroupsByName groups;
    private final EventStore events;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;

    Migrating(
            NameReader names,
            Users users,
            AttributeGate attributes,
            NewPassword passwords,
            Registering registering,
            Vouching vouching,
            GroupsByName groups,
            EventStore events,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically) {
        this.names = names;
        this.users = users;
        this.attributes = attributes;
        this.passwords = passwords;
        this.registering = registering;
        this.vouching = vouching;
        this.groups = groups;
        this.events = events;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
    }

    /**
     * Takes the user over, and gives who has the name from then on: two first sign-ins side by side are one person. Not
     * inside a transaction.
     *
     * @param password what was typed and is theirs; absent where none was
     * @param context in whose house, for whom
     * @throws dev.signet.application.trigger.TriggerRefused where the pool cannot have such a user
     * @throws dev.signet.application.password.PasswordRefused where the password does not conform with the policy
     */
    public UserId take(
            PoolSettings settings,
            String username,
            @Nullable String password,
            Migrated migrated,
            Function<UserId, Context> context,
            Instant now) {
        UserId user = named(migrated.attributes().get("sub"));
        Context about = context.apply(user);
        UserPoolId pool = Objects.requireNonNull(about.pool(), "a user is registered in a pool");
        NameReader.NewName name;
        Map<String, String> given;
        Set<String> verified = new HashSet<>();
        try {
            name = names.registering(settings, user, calledHere(settings, username, migrated));
            given = attributes.registering(settings, name.with(split(migrated.attributes(), verified)));
        } catch (SignUpRefused unfit) {
            throw UserMigration.unfit(String.valueOf(unfit.getMessage()));
        }
        verified.retainAll(given.keySet());
        NewPassword.Hashed hashed = password == null
                ? null
                : passwords.hash(password, "password", new PasswordOwner(pool, user, name.username()), settings);
        try {
            atomically.run(() -> {
                boolean temporary = migrated.status() == UserStatus.FORCE_CHANGE_PASSWORD;
                Registration by = temporary ? Registration.OPERATOR : Registration.MIGRATED;
                registering.register(user, name.username(), given, name.kind(), by, about, now);
                vouching.vouch(user, given, verified, about, now);
                if (hashed != null) {
                    set(hashed, temporary ? settings.passwordPolicy().temporaryPasswordValidity() : null, about, now);
                }
                groups.join(pool, user, migrated.groups(), about, now);
                if (!temporary) {
                    tell(new ConfirmUser(user, now), about);
                }
                if (migrated.status() == UserStatus.RESET_REQUIRED) {
                    tell(new RequirePasswordReset(user, now), about);
                }
            });
        } catch (LoginNameTaken | AggregateStreamCreationException taken) {
            return users.named(pool, names.read(pool, username))
                    .map(KnownUser::id)
                    .orElseThrow(
                            () -> UserMigration.unfit("another user has one of the names to sign in by, or the sub"));
        }
        return user;
    }

    /** What others know them by stays, unless somebody has it here, or had. */
    private UserId named(@Nullable String sub) {
        if (sub != null && UUID_TEXT.matcher(sub).matches()) {
            UserId same = UserId.of(UUID.fromString(sub));
            if (events.lastSequenceNumberFor(same.value()).isEmpty()) {
                return same;
            }
            UserId other = UserId.of(identifiers.next());
            LOG.warn("The sub {} is not free: its user comes over as {}", same.value(), other.value());
            return other;
        }
        return UserId.of(identifiers.next());
    }

    /** Who signs in by an address is called something else there; where pools know addresses only, that is for nobody. */
    private static String calledHere(PoolSettings settings, String typed, Migrated migrated) {
        return migrated.username() != null && settings.signInNames().contains(SignInName.USERNAME)
                ? migrated.username()
                : typed;
    }

    private void set(NewPassword.Hashed hashed, @Nullable Duration temporarily, Context about, Instant now) {
        Outcome<UserRefusal> outcome = temporarily == null
                ? passwords.set(hashed, PasswordChangeReason.SIGN_UP, null, about, now)
                : passwords.set(hashed, PasswordChangeReason.SET_BY_OPERATOR, now.plus(temporarily), about, now);
        outcome.orElseThrow(reason -> new IllegalStateException("a new user refuses: " + reason));
    }

    private static Map<String, String> split(Map<String, String> said, Set<String> verified) {
        Map<String, String> attributes = new HashMap<>();
        said.forEach((name, value) -> {
            if (name.endsWith(VERIFIED)) {
                if (Boolean.parseBoolean(value)) {
                    verified.add(name.substring(0, name.length() - VERIFIED.length()));
                }
            } else if (!NOT_ATTRIBUTES.contains(name)) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }

    private void tell(UserCommand command, Context context) {
        Outcome<UserRefusal> outcome = commands.send(command, context);
        outcome.orElseThrow(reason -> new IllegalStateException("a new user refuses: " + reason));
    }
}
