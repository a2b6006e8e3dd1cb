package dev.signet.api.cognito.operation;

import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.EnrolledFactors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second factors of a user, as they are told: nothing where there is none. */
public final class Factors {

    private Factors() {}

    /** The one that is asked for first. */
    public static @Nullable String preferred(EnrolledFactors factors) {
        MfaFactor preferred = factors.preferred();
        return preferred == null ? null : preferred.name();
    }

    /** By what a sign-in may begin. */
    public static @Nullable List<String> first(List<FirstFactor> factors) {
        return factors.isEmpty() ? null : factors.stream().map(Enum::name).toList();
    }

    /** All that are used. */
    public static @Nullable List<String> enabled(EnrolledFactors factors) {
        return factors.enabled().isEmpty()
                ? null
                : factors.enabled().stream().map(Enum::name).sorted().toList();
    }
}
