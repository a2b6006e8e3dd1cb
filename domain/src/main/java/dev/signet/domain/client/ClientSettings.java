package dev.signet.domain.client;

import dev.signet.domain.Limits;
import dev.signet.domain.risk.RiskPolicy;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides about a client.
 *
 * @param name for people; 1 to 128 characters
 * @param authFlows the ways of signing in that are open to it
 * @param tokenValidity how long its tokens live
 * @param authSessionValidity how long a step of a sign-in waits for its answer; 3 to 15 minutes, 3 where stored settings
 *     lack it
 * @param refreshRotation whether refresh tokens rotate
 * @param readAttributes attributes that its ID tokens carry and that its users may read; empty means all
 * @param writeAttributes attributes that its users may write; empty means all that are mutable
 * @param allowedOrigins browser origins that may call the API with this client (CORS), such as {@code https://app.example}
 * @param signals of which security events it is told; absent for none
 * @param backchannelLogout how it is told of sessions that end; absent where it is not
 * @param preventUserExistenceErrors whether an unknown user and a wrong password look alike; on unless there is a reason
 * @param oauth what it may do at the authorization endpoint; nothing where stored settings lack it
 * @param kept what clients of Cognito read back and Signet does not act on; the default where stored settings lack it
 * @param risk what is done about risk where it is not what the pool does; absent for the pool's policy
 */
public record ClientSettings(
        String name,
        Set<AuthFlow> authFlows,
        TokenValidity tokenValidity,
        Duration authSessionValidity,
        RefreshRotation refreshRotation,
        Set<String> readAttributes,
        Set<String> writeAttributes,
        Set<String> allowedOrigins,
        @Nullable SignalSettings signals,
        @Nullable BackchannelLogout backchannelLogout,
        boolean preventUserExistenceErrors,
        OAuthSettings oauth,
        KeptClientSettings kept,
        @Nullable RiskPolicy risk) {

    /** Cognito's default. */
    public static final Duration AUTH_SESSION_VALIDITY = Duration.ofMinutes(3);

    /** RFC 6454 §6.2: scheme, host and port, nothing after it, as browsers send it. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::[0-9]{1,5})?");

    public ClientSettings {
        Limits.label("name", name);
        authFlows = Set.copyOf(authFlows);
        authSessionValidity = Objects.requireNonNullElse(authSessionValidity, AUTH_SESSION_VALIDITY);
        Limits.within("authSessionValidity", authSessionValidity, Duration.ofMinutes(3), Duration.ofMinutes(15));
        oauth = Objects.requireNonNullElse(oauth, OAuthSettings.NONE);
        kept = Objects.requireNonNullElse(kept, KeptClientSettings.DEFAULT);
        readAttributes = Set.copyOf(readAttributes);
        writeAttributes = Set.copyOf(writeAttributes);
        allowedOrigins = Set.copyOf(allowedOrigins);
        for (String origin : allowedOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "allowedOrigins takes origins such as https://app.example, without a path");
            }
        }
    }

    /** A client by that name with the defaults of a new pool. */
    public static ClientSettings named(String name) {
        return new ClientSettings(
                name,
                Set.of(AuthFlow.USER_PASSWORD, AuthFlow.USER_SRP, AuthFlow.REFRESH_TOKEN),
                TokenValidity.DEFAULT,
                AUTH_SESSION_VALIDITY,
                RefreshRotation.DEFAULT,
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

    /** The same, but for what is kept. */
    public ClientSettings with(KeptClientSettings other) {
        return new ClientSettings(
                name,
                authFlows,
                tokenValidity,
                authSessionValidity,
                refreshRotation,
                readAttributes,
                writeAttributes,
                allowedOrigins,
                signals,
                backchannelLogout,
                preventUserExistenceErrors,
                oauth,
                other,
                risk);
    }

    /** The same with another policy about risk; absent for the pool's. */
    public ClientSettings with(@Nullable RiskPolicy other) {
        return new ClientSettings(
                name,
                authFlows,
                tokenValidity,
                authSessionValidity,
                refreshRotation,
                readAttributes,
                writeAttributes,
                allowedOrigins,
                signals,
                backchannelLogout,
                preventUserExistenceErrors,
                oauth,
                kept,
                other);
    }
}
