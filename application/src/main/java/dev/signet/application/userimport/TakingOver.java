package dev.signet.application.userimport;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.mfa.MfaPreferences;
import dev.signet.application.mfa.MfaPreferences.Wish;
import dev.signet.application.mfa.Totp;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.user.AttributeGate;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.NameReader.NewName;
import dev.signet.application.user.Registering;
import dev.signet.application.user.UserRefused;
import dev.signet.application.user.Vouching;
import dev.signet.domain.Outcome;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.LoginNameTaken;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserCommand;
import dev.signet.domain.user.UserCommand.AddToGroup;
import dev.signet.domain.user.UserCommand.ConfirmUser;
import dev.signet.domain.user.UserCommand.DisableUser;
import dev.signet.domain.user.UserCommand.RequirePasswordReset;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import dev.signet.domain.user.UserStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes one user over as a line describes them, inside the transaction of whoever asks. No trigger is asked, nobody told. */
@Component
class TakingOver {

    /** One sentence for all that can be in the way, whosever it is. */
    static final String SUB_TAKEN = "The sub is not free: another user of this installation has it, or had it.";

    private final NameReader names;
    private final AttributeGate attributes;
    private final Registering registering;
    private final Vouching vouching;
    private final NewPassword passwords;
    private final Totp totp;
    private final MfaPreferences preferences;
    private final Commands commands;
    private final Identifiers identifiers;
    private final JdbcClient jdbc;

    TakingOver(
            NameReader names,
            AttributeGate attributes,
            Registering registering,
            Vouching vouching,
            NewPassword passwords,
            Totp totp,
            MfaPreferences preferences,
            Commands commands,
            Identifiers identifiers,
            JdbcClient jdbc) {
        this.names = names;
        this.attributes = attributes;
        this.registering = registering;
        this.vouching = vouching;
        this.passwords = passwords;
        this.totp = totp;
        this.preferences = preferences;
        this.commands = commands;
        this.identifiers = identifiers;
        this.jdbc = jdbc;
    }

    /** Somebody in the pool has the name by which the user would sign in. */
    static final class AlreadyThere extends RuntimeException {

        private static final long serialVersionUID = 1;

        AlreadyThere() {
            super(null, null, false, false);
        }
    }

    /**
     * Takes the user over.
     *
     * @throws AlreadyThere where somebody in the pool has the user name; the transaction must end with it
     * @throws LineRefused where the pool cannot have such a user; the transaction must end with it
     * @throws dev.signet.application.refusal.Refusal the same
     */
    void take(UserPoolId pool, PoolSettings settings, NewUser line, Context context, Instant now) {
        UserId user = UserId.of(line.sub() == null ? identifiers.next() : line.sub());
        NewName name = names.registering(settings, user, line.username());
        Map<String, String> given = attributes.registering(settings, name.with(line.attributes()));
        try {
            if (line.sub() != null) {
                requireFree(pool, name, user, line.username());
            }
            registering.register(user, name.username(), given, name.kind(), Registration.IMPORTED, context, now);
            vouching.vouch(user, given, line.verified(), context, now);
        } catch (LoginNameTaken taken) {
            if (taken.kind() == name.kind()) {
                throw new AlreadyThere();
            }
            throw new LineRefused(
                    taken.kind() == SignInName.EMAIL ? "email" : "phone_number",
                    "Another user of the pool signs in by this address.");
        }
        password(new PasswordOwner(pool, user, name.username()), line, settings, context, now);
        status(user, line.statusOrUsual(), context, now);
        factors(new Totp.Owner(pool, settings, user, name.username()), line, context, now);
        for (String group : line.groups()) {
            tell(new AddToGroup(user, group(pool, group), now), context);
        }
        if (!line.enabled()) {
            tell(new DisableUser(user, now), context);
        }
    }

    /** A sub is one person's for ever, also of one who is gone. Whose name it is as well is there already. */
    private void requireFree(UserPoolId pool, NewName name, UserId user, String typed) {
        boolean used = jdbc.sql("select exists (select from ledger.event where stream = ?)")
                .param(user.value())
                .query(Boolean.class)
                .single();
        if (!used) {
            return;
        }
        boolean same = jdbc.sql(
                        "select exists (select from lookup.login_name where pool = ? and hash = ? and user_id = ?)")
                .params(pool.value(), names.read(pool, typed).hash(), user.value())
                .query(Boolean.class)
                .single();
        if (same) {
            throw new AlreadyThere();
        }
        throw new LineRefused("sub", SUB_TAKEN);
    }

    private void password(PasswordOwner owner, NewUser line, PoolSettings settings, Context context, Instant now) {
        boolean temporary = line.status() == UserStatus.FORCE_CHANGE_PASSWORD;
        if (line.password() == null) {
            if (temporary) {
                throw new LineRefused("password", "Where the status says that it must be changed, there must be one.");
            }
            return;
        }
        Instant until = temporary ? now.plus(settings.passwordPolicy().temporaryPasswordValidity()) : null;
        passwords.adopt(owner, line.password(), until, context, now).orElseThrow(UserRefused::of);
    }

    private void status(UserId user, UserStatus status, Context context, Instant now) {
        switch (status) {
            case UNCONFIRMED, FORCE_CHANGE_PASSWORD -> {} // as it came into being, or as its password has it
            case CONFIRMED -> tell(new ConfirmUser(user, now), context);
            case RESET_REQUIRED -> {
                tell(new ConfirmUser(user, now), context);
                tell(new RequirePasswordReset(user, now), context);
            }
        }
    }

    private void factors(Totp.Owner owner, NewUser line, Context context, Instant now) {
        if (line.totp() != null) {
            totp.adopt(owner, line.totp(), context, now);
        }
        if (line.mfa() == null && line.preferred() == null) {
            return;
        }
        Map<MfaFactor, Wish> wishes = new EnumMap<>(MfaFactor.class);
        if (line.totp() != null && line.mfa() != null && !line.mfa().contains(MfaFactor.SOFTWARE_TOKEN_MFA)) {
            wishes.put(MfaFactor.SOFTWARE_TOKEN_MFA, Wish.OFF);
        }
        if (line.mfa() != null) {
            line.mfa().forEach(factor -> wishes.put(factor, Wish.ON));
        }
        prefer(line.preferred(), wishes);
        if (!wishes.isEmpty()) {
            preferences.change(owner.settings(), owner.user(), wishes, context, now);
        }
    }

    private static void prefer(@Nullable MfaFactor preferred, Map<MfaFactor, Wish> wishes) {
        if (preferred != null) {
            wishes.put(preferred, Wish.PREFERRED);
        }
    }

    private GroupId group(UserPoolId pool, String name) {
        return jdbc.sql("select id from lookup.user_group where pool = ? and name = ? for key share")
                .params(pool.value(), name)
                .query((row, _) -> new GroupId(row.getString(1)))
                .optional()
                .orElseThrow(() -> new LineRefused("groups", "The pool has no group of that name. Create it first."));
    }

    private void tell(UserCommand command, Context context) {
        Outcome<UserRefusal> outcome = commands.send(command, context);
        outcome.orElseThrow(UserRefused::of);
    }
}
