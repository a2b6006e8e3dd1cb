package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.Settings;
import dev.signet.resourceserver.Settings.WhenStale;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@link Settings} say, as properties.
 *
 * @param enabled whether tokens are checked at all
 * @param issuer issuer of the pool's tokens, such as https://id.example.com/pol_0198…
 * @param server where Signet is reached from here; below the issuer where it is not said
 * @param clientId app client, with a secret, by which this application proves itself
 * @param clientSecret its secret
 * @param consumer what this instance is called in receipts; the name of the application and of the host where it is not
 *     said
 * @param servedClients app clients whose tokens are taken; all of the pool where none is named
 * @param clockSkew for how long a token is taken after its end
 * @param staleAfter how old news of revocations may be
 * @param whenStale what to do with tokens when they are older
 * @param mostHeld how many revocations are kept in memory
 * @param openPaths patterns of paths that need no token; without Spring Security only, which has its own rules
 */
@ConfigurationProperties("signet.resource-server")
public record SignetResourceServerProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable URI issuer,
        @Nullable URI server,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String consumer,
        @DefaultValue Set<String> servedClients,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("10s") Duration staleAfter,
        @DefaultValue("REFUSE") WhenStale whenStale,
        @DefaultValue("1000000") int mostHeld,

        @DefaultValue({"/actuator/health", "/actuator/health/**"})
        List<String> openPaths) {

    /**
     * The settings of the library.
     *
     * @param name what the instance is called where no property says so
     */
    Settings settings(String name) {
        Settings settings = Settings.of(
                        require(issuer, "issuer"),
                        require(clientId, "client-id"),
                        require(clientSecret, "client-secret"),
                        consumer == null ? name : consumer)
                .withServedClients(servedClients)
                .withClockSkew(clockSkew)
                .withStaleness(staleAfter, whenStale)
                .withMostHeld(mostHeld);
        return server == null ? settings : settings.withServer(server);
    }

    private static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("set signet.resource-server." + name
                    + ", or signet.resource-server.enabled=false to check no tokens at all");
        }
        return value;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SignetResourceServerProperties[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
