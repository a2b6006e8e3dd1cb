package dev.signet.api.rest.history;

import dev.signet.domain.EventFamily;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AppClientState;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.pool.UserPoolState;
import dev.signet.domain.session.RefreshTokenId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.SessionState;
import dev.signet.domain.session.SessionStatus;
import dev.signet.domain.user.CodeId;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.OpenCode;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserState;
import dev.signet.domain.user.UserStatus;
import dev.signet.projections.replay.UserPast;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The states of the domain as operators see them. */
final class States {

    private States() {}

    record PoolState(
            UserPoolId poolId,
            PoolSettings settings,
            Map<EventFamily, Duration> retention,
            List<Key> signingKeys,
            boolean deleted) {

        record Key(SigningKeyId keyId, SigningKeyUse use, boolean retired) {}

        static PoolState of(UserPoolState state) {
            return new PoolState(
                    state.id(),
                    state.settings(),
                    state.retention().keep(),
                    state.keys().stream()
                            .map(key -> new Key(key.id(), key.use(), key.retired()))
                            .toList(),
                    state.deleted());
        }
    }

    record ClientState(AppClientId clientId, UserPoolId poolId, ClientSettings settings, boolean deleted) {

        static ClientState of(AppClientState state) {
            return new ClientState(state.id(), state.pool(), state.settings(), state.deleted());
        }
    }

    /** A session; the refresh tokens by their identifiers. */
    record SessionBody(
            SessionId sessionId,
            UserPoolId poolId,
            UserId userId,
            AppClientId clientId,
            SessionStatus status,
            @Nullable RefreshTokenId currentRefresh,
            @Nullable RefreshTokenId previousRefresh,
            @Nullable Instant replacedAt,
            @Nullable Instant refreshExpiresAt) {

        static SessionBody of(SessionState state) {
            return new SessionBody(
                    state.id(),
                    state.pool(),
                    state.user(),
                    state.client(),
                    state.status(),
                    state.currentRefresh(),
                    state.previousRefresh(),
                    state.replacedAt(),
                    state.refreshExpiresAt());
        }
    }

    /**
     * A user.
     *
     * @param profile absent where it is withheld from the reader, or can no longer be read
     * @param personal why the profile is absent, or that it is not
     * @param temporaryUntil how long a temporary password opens the door; absent where there is none
     */
    record UserBody(
            UserId userId,
            UserPoolId poolId,
            UserStatus status,
            boolean enabled,
            boolean deleted,
            @Nullable CredentialId credentialId,
            @Nullable Instant temporaryUntil,
            List<Code> openCodes,
            Personal personal,
            @Nullable ProfileBody profile) {

        /** What became of the personal data. */
        enum Personal {
            /** It is shown. */
            OPENED,
            /** The reader may not see it. */
            WITHHELD,
            /** Nobody can read it any more, or the account was deleted by then. */
            ERASED
        }

        /** A code that could still be used. */
        record Code(CodeId codeId, CodePurpose purpose, String attribute, Instant expiresAt) {

            static Code of(OpenCode code) {
                return new Code(code.code(), code.purpose(), code.attribute(), code.expiresAt());
            }
        }

        record ProfileBody(
                String username, Map<String, String> attributes, Set<String> verified, Map<String, String> pending) {

            static ProfileBody of(Profile profile) {
                return new ProfileBody(
                        profile.username(),
                        new TreeMap<>(profile.attributes()),
                        new TreeSet<>(profile.verified()),
                        new TreeMap<>(profile.pending()));
            }
        }

        static UserBody of(UserPast past, boolean mayRead) {
            UserState account = past.account();
            Personal personal = mayRead
                    ? past.profile().username().isEmpty() ? Personal.ERASED : Personal.OPENED
                    : Personal.WITHHELD;
            return new UserBody(
                    account.id(),
                    account.pool(),
                    account.status(),
                    account.enabled(),
                    account.deleted(),
                    account.credential(),
                    account.temporaryUntil(),
                    account.codes().stream()
                            .map(Code::of)
                            .sorted(Comparator.comparing(code -> code.codeId().value()))
                            .toList(),
                    personal,
                    personal == Personal.OPENED ? ProfileBody.of(past.profile()) : null);
        }
    }
}
