package dev.signet.domain.user;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        KnownDevices devices) {

    public UserState {
        addresses = Map.copyOf(addresses);
        codes = List.copyOf(codes);
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
        return new UserState(
                id,
                pool,
                tenant,
                next,
                enabled,
                deleted,
                erased,
                addresses,
                codes,
                credential,
                temporaryUntil,
                resetProved,
                factors,
                devices);
    }

    UserState withEnabled(boolean next) {
        return new UserState(
                id,
                pool,
                tenant,
                status,
                next,
                deleted,
                erased,
                addresses,
                codes,
                credential,
                temporaryUntil,
                resetProved,
                factors,
                devices);
    }

    UserState withAddress(String attribute, @Nullable Address next) {
        Map<String, Address> all = new HashMap<>(addresses);
        if (next == null) {
            all.remove(attribute);
        } else {
            all.put(attribute, next);
        }
        return new UserState(
                id,
                pool,
                tenant,
                status,
                enabled,
                deleted,
                erased,
                all,
                codes,
                credential,
                temporaryUntil,
                resetProved,
                factors,
                devices);
    }

    UserState withCode(OpenCode next) {
        return withCodes(Stream.concat(codes.stream(), Stream.of(next)).toList());
    }

    UserState withoutCodes(Predicate<OpenCode> gone) {
        return withCodes(codes.stream().filter(gone.negate()).toList());
    }

    UserState withCodes(List<OpenCode> next) {
        return new UserState(
                id,
                pool,
                tenant,
                status,
                enabled,
                deleted,
                erased,
                addresses,
                next,
                credential,
                temporaryUntil,
                resetProved,
                factors,
                devices);
    }

    UserState withPassword(CredentialId next, @Nullable Instant temporary) {
        return new UserState(
                id, pool, tenant, status, enabled, deleted, erased, addresses, codes, next, temporary, false, factors,
                devices);
    }

    UserState withResetProved() {
        return new UserState(
                id,
                pool,
                tenant,
                status,
                enabled,
                deleted,
                erased,
                addresses,
                codes,
                credential,
                temporaryUntil,
                true,
                factors,
                devices);
    }

    UserState withFactors(EnrolledFactors next) {
        return new UserState(
                id,
                pool,
                tenant,
                status,
                enabled,
                deleted,
                erased,
                addresses,
                codes,
                credential,
                temporaryUntil,
                resetProved,
                next,
                devices);
    }

    UserState withDevices(KnownDevices next) {
        return new UserState(
                id,
                pool,
                tenant,
                status,
                enabled,
                deleted,
                erased,
                addresses,
                codes,
                credential,
                temporaryUntil,
                resetProved,
                factors,
                next);
    }

    /** Nothing of the person is left in it. */
    UserState gone() {
        return new UserState(
                id,
                pool,
                tenant,
                status,
                false,
                true,
                erased,
                Map.of(),
                List.of(),
                null,
                null,
                false,
                EnrolledFactors.NONE,
                KnownDevices.NONE);
    }

    UserState withErased() {
        return new UserState(
                id,
                pool,
                tenant,
                status,
                enabled,
                deleted,
                true,
                addresses,
                codes,
                credential,
                temporaryUntil,
                resetProved,
                factors,
                devices);
    }

    /** Whether {@code destination} is the verified address of that kind. */
    boolean isVerified(String attribute, Personal<String> destination) {
        return address(attribute).isVerifiedAs(destination);
    }
}
