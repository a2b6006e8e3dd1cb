package dev.signet.application.signin;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.domain.Actor;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.group.TokenGroups;
import dev.signet.domain.password.HashParameters;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a sign-in decides on, as one read found it.
 *
 * @param account absent where nobody has the name
 */
public record SignInCandidate(House house, @Nullable Account account, Failures failures) {

    SignInCandidate after(Failures counted) {
        return new SignInCandidate(house, account, counted);
    }

    /** Where the sign-in takes place. */
    public record House(
            TenantId tenant,
            UserPoolId pool,
            PoolSettings settings,
            @Nullable SigningKeyId idKey,
            @Nullable SigningKeyId accessKey,
            AppClientId client,
            ClientSettings clientSettings) {

        /** How passwords are hashed. */
        public HashParameters hashing() {
            return settings.hashing();
        }

        /** In whose house commands are carried out, by a caller who has proved to be the user. */
        public Context context(Caller caller, UserId user) {
            return new Context(tenant, pool, caller.as(Actor.user(user)), user);
        }
    }

    /**
     * Whom the name belongs to.
     *
     * @param profile sealed; {@link dev.signet.application.user.Profiles} opens it
     * @param credential the password's; absent where there is none
     * @param temporaryUntil how long a temporary password opens the door; absent where it is the user's own
     * @param password sealed hash; absent where there is none
     * @param srpByName sealed verifier for the user name; absent where there is none
     * @param srpByUuid the same for the UUID; absent as well where the user name is the UUID
     * @param factors what the user has besides the password
     * @param groups for the tokens
     * @param memory sealed: what is remembered of earlier sign-ins; absent where nothing is
     */
    public record Account(
            UserId user,
            UserStatus status,
            boolean enabled,
            byte[] profile,
            @Nullable CredentialId credential,
            @Nullable Instant temporaryUntil,
            byte @Nullable [] password,
            byte @Nullable [] srpByName,
            byte @Nullable [] srpByUuid,
            EnrolledFactors factors,
            TokenGroups groups,
            byte @Nullable [] memory) {}

    /** What went before: failures in a row under this subject, 0 where there were none. */
    public record Failures(
            String subject, int count, @Nullable Instant last) {}
}
