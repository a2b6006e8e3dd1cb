package dev.signet.domain.risk;

import java.util.Set;

/**
 * What is done about passwords that are known from breaches.
 *
 * @param uses when they are looked for; empty means always
 * @param block whether they are refused; otherwise it is only recorded
 */
public record CompromisedCredentials(Set<CredentialUse> uses, boolean block) {

    public CompromisedCredentials {
        uses = Set.copyOf(uses);
    }

    /** Whether passwords are looked up then. */
    public boolean looksAt(CredentialUse use) {
        return uses.isEmpty() || uses.contains(use);
    }
}
