package dev.signet.api.rest.pool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.domain.pool.AccountSettings;
import dev.signet.domain.pool.RecoveryMechanism;
import dev.signet.domain.pool.SessionLimit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for accounts as an operator sends it; what is left out has its default. */
record AccountsDraft(
        @Nullable List<RecoveryMechanism> recovery,
        @Nullable Set<String> verifyBeforeUpdate,
        @Nullable SessionLimit sessions,
        @Nullable Boolean deletionProtection) {

    AccountSettings settings() {
        AccountSettings usual = AccountSettings.DEFAULT;
        return new AccountSettings(
                requireNonNullElse(recovery, usual.recovery()),
                requireNonNullElse(verifyBeforeUpdate, usual.verifyBeforeUpdate()),
                requireNonNullElse(sessions, usual.sessions()),
                requireNonNullElse(deletionProtection, usual.deletionProtection()));
    }
}
