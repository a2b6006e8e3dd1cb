package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.LoginName;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.user.DeviceEvent;
import dev.signet.domain.user.FactorEvent;
import dev.signet.domain.user.LoginNameTaken;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserRegistered;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.KeyedHash;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps {@code lookup.login_name}: the user name, and addresses once they are verified. In a pool that knows addresses
 * only, the one given at sign-up is the name from the start.
 */
@Inline
class LoginNameLookup {

    private final JdbcTemplate jdbc;
    private final KeyedHash hash;
    private final HeldNames held;

    LoginNameLookup(JdbcTemplate jdbc, KeyedHash hash, HeldNames held) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.held = held;
    }

    @EventHandler
    void on(UserEvent event, @MetaDataValue(value = "pool", required = true) String pool) {
        switch (event) {
            case UserRegistered e -> registered(e, pool);
            case AttributeVerified e -> verified(e, pool);
            case AttributesChanged e -> changed(e);
            case UserDeleted e -> held.hold(e.user(), e.at());
            case UserEvent.CodeIssued _,
                    UserEvent.CodeVerified _,
                    UserEvent.CodeRejected _,
                    UserEvent.UserConfirmed _,
                    UserEvent.AddressChangeRequested _,
                    UserEvent.PasswordChanged _,
                    UserEvent.PasswordRehashed _,
                    UserEvent.PasswordResetRequired _,
                    UserEvent.UserAddedToGroup _,
                    UserEvent.UserRemovedFromGroup _,
                    UserEvent.UserDisabled _,
                    UserEvent.UserEnabled _,
                    UserEvent.ErasureDeferred _,
                    UserEvent.UserErased _,
                    FactorEvent _,
                    DeviceEvent _ -> {} // change no name
        }
    }

    /** Any other address that was given is only claimed to be the user's. */
    private void registered(UserRegistered e, String pool) {
        Personal<String> name = switch (e.signsInBy()) {
            case USERNAME -> e.username();
            case EMAIL -> e.attributes().get("email");
            case PHONE_NUMBER -> e.attributes().get("phone_number");
        };
        claim(
                pool,
                e.signsInBy(),
                Objects.requireNonNull(name, "whoever signs in by an address has it"),
                e.user(),
                e.at());
    }

    /** Only now is the address known to be the user's, and only now can it be a name; an earlier one is free again. */
    private void verified(AttributeVerified e, String pool) {
        SignInName kind = kind(e.attribute());
        if (kind != null && signInNames(pool).contains(kind)) {
            release(kind, e.user());
            claim(pool, kind, e.value(), e.user(), e.at());
        }
    }

    /** An address that was replaced or removed without proof of another is no name any more. */
    private void changed(AttributesChanged e) {
        Stream.concat(e.changed().keySet().stream(), e.removed().stream())
                .map(LoginNameLookup::kind)
                .filter(Objects::nonNull)
                .forEach(kind -> release(kind, e.user()));
    }

    private void claim(String pool, SignInName kind, Personal<String> value, UserId user, Instant at) {
        LoginName name = value.read().flatMap(text -> read(kind, text)).orElse(null);
        if (name == null) {
            return;
        }
        int rows = jdbc.update(
                """
                insert into lookup.login_name as n (pool, kind, hash, user_id) values (?, ?, ?, ?)
                on conflict (pool, hash) do update
                set kind = excluded.kind, user_id = excluded.user_id, held_until = null
                where n.held_until <= ?
                """, pool, kind.name(), hash.of(pool, kind.name(), name.canonical()), user.value(), at.atOffset(UTC));
        if (rows == 0) {
            throw new LoginNameTaken(kind);
        }
    }

    private void release(SignInName kind, UserId user) {
        jdbc.update("delete from lookup.login_name where user_id = ? and kind = ?", user.value(), kind.name());
    }

    private Set<SignInName> signInNames(String pool) {
        String settings = jdbc.queryForObject("select settings from lookup.pool where id = ?", String.class, pool);
        return Json.read(Objects.requireNonNull(settings), PoolSettings.class).signInNames();
    }

    private static Optional<LoginName> read(SignInName kind, String text) {
        return switch (kind) {
            case USERNAME -> LoginName.typed(text, Set.of(SignInName.USERNAME));
            case EMAIL -> LoginName.email(text);
            case PHONE_NUMBER -> LoginName.phone(text);
        };
    }

    private static @Nullable SignInName kind(String attribute) {
        return switch (attribute) {
            case "email" -> SignInName.EMAIL;
            case "phone_number" -> SignInName.PHONE_NUMBER;
            default -> null;
        };
    }
}
