package dev.signet.application.password;

import dev.signet.domain.password.PasswordPolicy;
import dev.signet.domain.user.UserId;
import org.springframework.stereotype.Component;

/** Says whether a user has had a password before (Cognito's PasswordHistorySize). */
@Component
class PasswordHistory {

    private final PasswordVault vault;
    private final PasswordHasher hasher;

    PasswordHistory(PasswordVault vault, PasswordHasher hasher) {
        this.vault = vault;
        this.hasher = hasher;
    }

    /**
     * Whether {@code password} is among the newest {@link PasswordPolicy#historySize()} of {@code user}, the present one
     * included. Costs one hash for each, so it is asked before the transaction, of people who have proved who they are.
     */
    public boolean holds(UserId user, Password password, PasswordPolicy policy) {
        return policy.historySize() > 0
                && vault.newest(user, policy.historySize()).stream()
                        .anyMatch(encoded -> hasher.verify(password, encoded));
    }
}
