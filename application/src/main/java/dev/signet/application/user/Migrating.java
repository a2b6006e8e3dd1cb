package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.signup.SignUpRefused;
import dev.signet.application.trigger.UserMigration;
import dev.signet.application.trigger.UserMigration.Migrated;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolSettings;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a user over whom a trigger knew elsewhere. Nobody is told: the person is just signing in. */
@Component
public class Migrating {

    /** What triggers say of users that is no attribute. */
    private static final Set<String> NOT_ATTRIBUTES = Set.of("sub", "username", "cognito:user_status");

    private static final String VERIFIED = "_verified";

    private final NameReader names;
    private final AttributeGate attributes;
    private final NewPassword passwords;
    private final Registering registering;
    private final Vouching vouching;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;

    Migrating(
            NameReader names,
            AttributeGate attributes,
            NewPassword passwords,
            Registering registering,
            Vouching vouching,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically) {
        this.names = names;
        this.attributes = attributes;
        this.passwords = passwords;
        this.registering = registering;
        this.vouching = vouching;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
    }

    /**
     * Takes the user over; not inside a transaction.
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
        UserId user = UserId.of(identifiers.next());
        Context about = context.apply(user);
        UserPoolId pool = Objects.requireNonNull(about.pool(), "a user is registered in a pool");
        NameReader.NewName name;
        Map<String, String> given;
        Set<String> verified = new HashSet<>();
        try {
            name = names.registering(settings, user, username);
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
                registering.register(user, name.username(), given, name.kind(), Registration.MIGRATED, about, now);
                if (hashed != null) {
                    passwords.set(hashed, PasswordChangeReason.SIGN_UP, null, about, now);
                }
                vouching.vouch(user, given, verified, about, now);
                tell(new ConfirmUser(user, now), about);
                if (migrated.status() == UserStatus.RESET_REQUIRED) {
                    tell(new RequirePasswordReset(user, now), about);
                }
            });
        } catch (LoginNameTaken taken) {
            throw UserMigration.unfit("another user has one of the addresses as a name to sign in by");
        }
        return user;
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
