package dev.signet.projections.signal;

import dev.signet.domain.client.SignalKind;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import dev.signet.domain.user.UserEvent.PasswordResetRequired;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserDisabled;
import dev.signet.domain.user.UserEvent.UserEnabled;
import dev.signet.domain.user.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A security event as an event tells of it. A change of address is none: to tell of it would be to tell the address. */
record SignalRow(
        long position,
        SignalKind kind,
        @Nullable String user,
        @Nullable String session,
        @Nullable String reason,
        @Nullable String actor) {

    static Optional<SignalRow> of(long position, Object event) {
        return switch (event) {
            case TokenRevoked e ->
                Optional.of(new SignalRow(
                        position,
                        SignalKind.SESSION_REVOKED,
                        null,
                        e.session().value(),
                        e.reason().name(),
                        e.by().kind().name()));
            case UserDisabled e -> account(position, SignalKind.ACCOUNT_DISABLED, e.user());
            case UserEnabled e -> account(position, SignalKind.ACCOUNT_ENABLED, e.user());
            case UserDeleted e -> account(position, SignalKind.ACCOUNT_PURGED, e.user());
            case PasswordResetRequired e -> account(position, SignalKind.CREDENTIAL_CHANGE_REQUIRED, e.user());
            default -> Optional.empty();
        };
    }

    private static Optional<SignalRow> account(long position, SignalKind kind, UserId user) {
        return Optional.of(new SignalRow(position, kind, user.value(), null, null, null));
    }
}
