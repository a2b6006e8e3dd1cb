package dev.signet.domain.user;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.personal.Personal;
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
import dev.signet.domain.user.UserEvent.UserAddedToGroup;
import dev.signet.domain.user.UserEvent.UserConfirmed;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserDisabled;
import dev.signet.domain.user.UserEvent.UserEnabled;
import dev.signet.domain.user.UserEvent.UserErased;
import dev.signet.domain.user.UserEvent.UserRegistered;
import dev.signet.domain.user.UserEvent.UserRemovedFromGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each event changes what an account decides on. */
final class UserHistory {

    private UserHistory() {}

    static UserState evolve(@Nullable UserState before, UserEvent event) {
        if (event instanceof UserRegistered e) {
            return registered(e);
        }
        UserState state = requireNonNull(before, "an account begins with UserRegistered");
        return next(state.withStatus(state.status().after(event)), event);
    }

    private static UserState next(UserState state, UserEvent event) {
        return switch (event) {
            case CodeIssued e -> issued(state, e);
            case CodeVerified e -> verified(state, e);
            case CodeRejected e -> rejected(state, e);
            case UserConfirmed _ -> state.withoutCodes(code -> code.purpose() == CodePurpose.CONFIRM_SIGN_UP);
            case AttributeVerified e -> replaced(state, e.attribute(), Address.verified(e.value()));
            case AttributesChanged e -> changed(state, e);
            case AddressChangeRequested e -> requested(state, e);
            case PasswordChanged e ->
                state.withPassword(e.credential(), e.temporaryUntil())
                        .withoutCodes(code -> code.purpose() == CodePurpose.RESET_PASSWORD);
            case UserAddedToGroup e -> state.in(e.group());
            case UserRemovedFromGroup e -> state.notIn(e.group());
            case UserDisabled _ -> state.withEnabled(false);
            case UserEnabled _ -> state.withEnabled(true);
            case UserDeleted _ -> state.gone();
            case UserErased _ -> state.withErased();
            case FactorEvent e -> state.withFactors(state.factors().after(e));
            case DeviceEvent e -> state.withDevices(state.devices().after(e));
            case UserRegistered _, PasswordRehashed _, PasswordResetRequired _, ErasureDeferred _ -> state;
        };
    }

    private static UserState registered(UserRegistered e) {
        Map<String, Address> addresses = new HashMap<>();
        e.attributes().forEach((name, value) -> {
            if (Addresses.include(name)) {
                addresses.put(name, Address.unverified(value));
            }
        });
        return new UserState(
                e.user(),
                e.pool(),
                e.tenant(),
                UserStatus.first(e.by()),
                true,
                false,
                false,
                addresses,
                List.of(),
                null,
                null,
                false,
                EnrolledFactors.NONE,
                KnownDevices.NONE,
                Set.of());
    }

    private static UserState issued(UserState state, CodeIssued e) {
        return state.withoutCodes(code -> code.serves(e.purpose(), e.attribute()))
                .withCode(new OpenCode(e.code(), e.purpose(), e.attribute(), e.destination(), e.expiresAt(), false));
    }

    private static UserState verified(UserState state, CodeVerified e) {
        UserState used = state.withoutCodes(code -> code.code().equals(e.code()));
        return e.purpose() == CodePurpose.RESET_PASSWORD ? used.withResetProved() : used;
    }

    private static UserState rejected(UserState state, CodeRejected e) {
        return switch (e.reason()) {
            case WRONG ->
                state.withCodes(state.codes().stream()
                        .map(code -> code.code().equals(e.code()) ? code.triedWrongly() : code)
                        .toList());
            case TOO_MANY_ATTEMPTS -> state.withoutCodes(code -> code.code().equals(e.code()));
        };
    }

    private static UserState changed(UserState state, AttributesChanged e) {
        UserState next = state;
        for (Map.Entry<String, Personal<String>> change : e.changed().entrySet()) {
            if (Addresses.include(change.getKey())) {
                next = replaced(next, change.getKey(), Address.unverified(change.getValue()));
            }
        }
        for (String name : e.removed()) {
            next = replaced(next, name, null);
        }
        return next;
    }

    private static UserState requested(UserState state, AddressChangeRequested e) {
        return state.withAddress(e.attribute(), state.address(e.attribute()).awaiting(e.value()))
                .withoutCodes(code -> code.serves(CodePurpose.VERIFY_ATTRIBUTE, e.attribute()));
    }

    /** A code that went to an address dies with the address: it may be read by somebody else now. */
    private static UserState replaced(UserState state, String attribute, @Nullable Address address) {
        return state.withAddress(attribute, address)
                .withoutCodes(code -> code.attribute().equals(attribute));
    }
}
