package dev.signet.domain.user;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.group.GroupId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user's account decides on.
 *
 * @param enabled whether the account may be used at all
 * @param deleted whether the account is gone for good
 * @param erased whether the person was erased with it; a deleted account is not while a legal hold stands against it
 * @param addresses by attribute: {@code email}, {@code phone_number}
 * @param codes the codes that are still good, one for each purpose and attribute
 * @param credential the current password's; absent before one is set
 * @param temporaryUntil how long a temporary password opens the door; absent where it is the user's own
 * @param resetProved whether a reset code was verified since the password was set
 * @param factors besides the password
 * @param devices that the user has confirmed
 * @param groups that the user was put into; one that was deleted since may still be among them
 */
public record UserState(
        UserId id,
        UserPoolId pool,
        TenantId tenant,
        UserStatus status,
        boolean enabled,
        boolean deleted,
        boolean erased,
        Map<String, Address> addresses,
        List<OpenCode> codes,
        @Nullable CredentialId credential,
        @Nullable Instant temporaryUntil,
        boolean resetProved,
        EnrolledFactors factors,
        KnownDevices devices,
        Set<GroupId> groups) {

    public UserState {
        addresses = Map.copyOf(addresses);
        codes = List.copyOf(codes);
        groups = Set.copyOf(groups);
    }

    /** The state after {@code event}; {@code before} is absent for the registration. */
    public static UserState evolve(@Nullable UserState before, UserEvent event) {
        return UserHistory.evolve(before, event);
    }

    Address address(String attribute) {
        return requireNonNull(addresses.getOrDefault(attribute, Address.NONE));
    }

    Optional<OpenCode> code(CodeId id) {
        return codes.stream().filter(open -> open.code().equals(id)).findFirst();
    }

    UserState withStatus(UserStatus next) {
        return with(draft -> draft.status = next);
    }

    UserState withEnabled(boolean next) {
        return with(draft -> draft.enabled = next);
    }

    UserState withAddress(String attribute, @Nullable Address next) {
        Map<String, Address> all = new HashMap<>(addresses);
        if (next == null) {
            all.remove(attribute);
        } else {
            all.put(attribute, next);
        }
        return with(draft -> draft.addresses = all);
    }

    UserState withCode(OpenCode next) {
        return withCodes(Stream.concat(codes.stream(), Stream.of(next)).toList());
    }

    UserState withoutCodes(Predicate<OpenCode> gone) {
        return withCodes(codes.stream().filter(gone.negate()).toList());
    }

    UserState withCodes(List<OpenCode> next) {
        return with(draft -> draft.codes = next);
    }

    UserState withPassword(CredentialId next, @Nullable Instant temporary) {
        return with(draft -> {
            draft.credential = next;
            draft.temporaryUntil = temporary;
            draft.resetProved = false;
        });
    }

    UserState withResetProved() {
        return with(draft -> draft.resetProved = true);
    }

    UserState withFactors(EnrolledFactors next) {
        return with(draft -> draft.factors = next);
    }

    UserState withDevices(KnownDevices next) {
        return with(draft -> draft.devices = next);
    }

    UserState in(GroupId group) {
        Set<GroupId> next = new HashSet<>(groups);
        next.add(group);
        return with(draft -> draft.groups = next);
    }

    UserState notIn(GroupId group) {
        Set<GroupId> next = new HashSet<>(groups);
        next.remove(group);
        return with(draft -> draft.groups = next);
    }

    /** Nothing of the person is left in it. */
    UserState gone() {
        return with(draft -> {
            draft.enabled = false;
            draft.deleted = true;
            draft.addresses = Map.of();
            draft.codes = List.of();
            draft.credential = null;
            draft.temporaryUntil = null;
            draft.resetProved = false;
            draft.factors = EnrolledFactors.NONE;
            draft.devices = KnownDevices.NONE;
            draft.groups = Set.of();
        });
    }

    UserState withErased() {
        return with(draft -> draft.erased = true);
    }

    private UserState with(Consumer<UserDraft> change) {
        UserDraft draft = new UserDraft(this);
        change.accept(draft);
        return draft.done();
    }

    /** Whether {@code destination} is the verified address of that kind. */
    boolean isVerified(String attribute, Personal<String> destination) {
        return address(attribute).isVerifiedAs(destination);
    }
}
