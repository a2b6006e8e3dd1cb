package dev.signet.domain.pool;

import java.util.List;
import java.util.Set;

/**
 * What holds for the accounts of a pool, and for the pool as their home.
 *
 * @param recovery by what a forgotten password is got back, the preferred one first; one or two, and {@code ADMIN_ONLY}
 *     alone
 * @param verifyBeforeUpdate which of {@code email} and {@code phone_number} keep their old value until the new one is
 *     verified; the others have the new value at once, unverified
 * @param sessions how many a user may have at once
 * @param deletionProtection whether the pool refuses to be deleted
 */
public record AccountSettings(
        List<RecoveryMechanism> recovery,
        Set<String> verifyBeforeUpdate,
        SessionLimit sessions,
        boolean deletionProtection) {

    /** E-mail first, then the phone; addresses change once they are verified; any number of sessions; no protection. */
    public static final AccountSettings DEFAULT = new AccountSettings(
            List.of(RecoveryMechanism.VERIFIED_EMAIL, RecoveryMechanism.VERIFIED_PHONE_NUMBER),
            Set.of("email", "phone_number"),
            SessionLimit.NONE,
            false);

    public AccountSettings {
        recovery = List.copyOf(recovery);
        verifyBeforeUpdate = Set.copyOf(verifyBeforeUpdate);
        if (recovery.isEmpty() || recovery.size() > 2 || Set.copyOf(recovery).size() < recovery.size()) {
            throw new IllegalArgumentException("accounts.recovery must name one or two, each once");
        }
        if (recovery.contains(RecoveryMechanism.ADMIN_ONLY) && recovery.size() > 1) {
            throw new IllegalArgumentException("accounts.recovery must name ADMIN_ONLY alone");
        }
        if (!Set.of("email", "phone_number").containsAll(verifyBeforeUpdate)) {
            throw new IllegalArgumentException("accounts.verifyBeforeUpdate takes email and phone_number");
        }
    }

    /** The same, but for how many sessions a user may have. */
    public AccountSettings allowing(SessionLimit other) {
        return new AccountSettings(recovery, verifyBeforeUpdate, other, deletionProtection);
    }

    /** The addresses that a code for a forgotten password may go to, the preferred one first; none where only operators help. */
    public List<String> recoveryAddresses() {
        return recovery.stream()
                .flatMap(mechanism -> switch (mechanism) {
                    case VERIFIED_EMAIL -> List.of("email").stream();
                    case VERIFIED_PHONE_NUMBER -> List.of("phone_number").stream();
                    case ADMIN_ONLY -> List.<String>of().stream();
                })
                .toList();
    }
}
