package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.user.DeviceEvent;
import dev.signet.domain.user.FactorEvent;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserEvent.AddressChangeRequested;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import dev.signet.domain.user.UserEvent.CodeIssued;
import dev.signet.domain.user.UserEvent.CodeRejected;
import dev.signet.domain.user.UserEvent.CodeVerified;
import dev.signet.domain.user.UserEvent.ErasureDeferred;
import dev.signet.domain.user.UserEvent.PasswordChanged;
import dev.signet.domain.user.UserEvent.PasswordRehashed;
import dev.signet.domain.user.UserEvent.PasswordResetRequired;
import dev.signet.domain.user.UserEvent.UserConfirmed;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserDisabled;
import dev.signet.domain.user.UserEvent.UserEnabled;
import dev.signet.domain.user.UserEvent.UserErased;
import dev.signet.domain.user.UserEvent.UserRegistered;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.app_user}. */
@Inline
class UserLookup {

    private final JdbcTemplate jdbc;
    private final SealedProfiles profiles;

    UserLookup(JdbcTemplate jdbc, SealedProfiles profiles) {
        this.jdbc = jdbc;
        this.profiles = profiles;
    }

    @EventHandler
    void on(UserEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case UserRegistered e -> registered(e, sequence);
            case UserConfirmed e -> status(e, e.at(), sequence);
            case PasswordChanged e -> password(e, sequence);
            case PasswordResetRequired e -> status(e, e.at(), sequence);
            case UserDisabled e -> enabled(e.user(), false, e.at(), sequence);
            case UserEnabled e -> enabled(e.user(), true, e.at(), sequence);
            case AttributeVerified e -> profiles.change(e.user(), e.at(), sequence, new ProfileChange.Verified(e));
            case AttributesChanged e -> profiles.change(e.user(), e.at(), sequence, new ProfileChange.Attributes(e));
            case AddressChangeRequested e -> profiles.change(e.user(), e.at(), sequence, new ProfileChange.Pending(e));
            case UserDeleted e ->
                jdbc.update("delete from lookup.app_user where id = ?", e.user().value());
            // change no row of the user
            case CodeIssued _,
                    CodeVerified _,
                    CodeRejected _,
                    PasswordRehashed _,
                    UserEvent.UserAddedToGroup _,
                    UserEvent.UserRemovedFromGroup _,
                    ErasureDeferred _,
                    UserErased _,
                    FactorEvent _,
                    DeviceEvent _ -> {}
        }
    }

    private void registered(UserRegistered e, long sequence) {
        jdbc.update(
                """
                insert into lookup.app_user
                    (id, tenant, pool, status, enabled, profile, version, created_at, updated_at)
                values (?, ?, ?, ?, true, ?, ?, ?, ?)
                """,
                e.user().value(),
                e.tenant().value(),
                e.pool().value(),
                UserStatus.first(e.by()).name(),
                profiles.seal(e.user(), e.tenant().value(), ProfileHistory.registered(e)),
                sequence,
                e.at().atOffset(UTC),
                e.at().atOffset(UTC));
    }

    private void password(PasswordChanged e, long sequence) {
        jdbc.update(
                "update lookup.app_user set credential = ?, temporary_until = ? where id = ?",
                e.credential().value(),
                e.temporaryUntil() == null ? null : e.temporaryUntil().atOffset(UTC),
                e.user().value());
        status(e, e.at(), sequence);
    }

    private void status(UserEvent event, Instant at, long sequence) {
        String before = jdbc.queryForObject(
                "select status from lookup.app_user where id = ?",
                String.class,
                event.user().value());
        UserStatus after = UserStatus.valueOf(Objects.requireNonNull(before)).after(event);
        jdbc.update(
                "update lookup.app_user set status = ?, updated_at = ?, version = ? where id = ?",
                after.name(),
                at.atOffset(UTC),
                sequence,
                event.user().value());
    }

    private void enabled(UserId user, boolean enabled, Instant at, long sequence) {
        jdbc.update(
                "update lookup.app_user set enabled = ?, updated_at = ?, version = ? where id = ?",
                enabled,
                at.atOffset(UTC),
                sequence,
                user.value());
    }
}
