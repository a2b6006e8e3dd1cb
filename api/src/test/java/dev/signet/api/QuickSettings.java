package dev.signet.api;

import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.client.KeptClientSettings;
import dev.signet.domain.client.OAuthSettings;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.password.HashParameters;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.VerificationPolicy;
import java.util.EnumSet;
import java.util.Set;

/** What pools and clients of tests are set to: the defaults, but for what would make a test slow. */
final class QuickSettings {

    private QuickSettings() {}

    /** A client by which one signs in with a password. */
    static ClientSettings client(TokenValidity validity, RefreshRotation rotation) {
        return client(Set.of(AuthFlow.USER_PASSWORD, AuthFlow.USER_SRP, AuthFlow.REFRESH_TOKEN), validity, rotation);
    }

    /** A client by which one signs in in every way there is. */
    static ClientSettings clientOfEveryFlow() {
        return client(EnumSet.allOf(AuthFlow.class), TokenValidity.DEFAULT, RefreshRotation.DEFAULT);
    }

    private static ClientSettings client(Set<AuthFlow> flows, TokenValidity validity, RefreshRotation rotation) {
        return new ClientSettings(
                "Client",
                flows,
                validity,
                ClientSettings.AUTH_SESSION_VALIDITY,
                rotation,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                true,
                OAuthSettings.NONE,
                KeptClientSettings.DEFAULT,
                null);
    }

    /** A pool whose passwords are hashed as fast as may be. */
    static PoolSettings pool(Set<SignInName> names, Set<String> verified) {
        return pool(names, verified, MfaSettings.DEFAULT);
    }

    /** The same that asks for more than a password. */
    static PoolSettings pool(Set<SignInName> names, Set<String> verified, MfaSettings mfa) {
        PoolSettings usual = PoolSettings.named("Pool");
        VerificationPolicy codes = usual.verification();
        return new PoolSettings(
                usual.name(),
                names,
                usual.attributes(),
                usual.passwordPolicy(),
                new HashParameters(7168, 1, 1),
                new VerificationPolicy(
                        verified, codes.signUpCodeValidity(), codes.resetCodeValidity(), codes.attempts()),
                usual.lockout(),
                mfa,
                usual.devices(),
                usual.signingAlgorithm(),
                usual.keyOverlap(),
                usual.selfSignUp(),
                usual.statusLists(),
                usual.messages(),
                usual.triggers(),
                usual.accounts(),
                usual.kept(),
                usual.migration(),
                usual.risk());
    }
}
