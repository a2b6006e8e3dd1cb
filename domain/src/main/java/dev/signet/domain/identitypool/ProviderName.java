package dev.signet.domain.identitypool;

import dev.signet.domain.Limits;

/** By what a provider is named where roles and tags are set for its logins. */
final class ProviderName {

    private ProviderName() {}

    /** @throws IllegalArgumentException naming the field where there cannot be such a provider */
    static void require(String field, String name) {
        Limits.length(field, name, 1, 2048);
        if (!name.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(field + " must be named by visible ASCII characters");
        }
    }
}
