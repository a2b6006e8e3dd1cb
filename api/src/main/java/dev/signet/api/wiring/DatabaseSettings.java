package dev.signet.api.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL (15 to 18) a node works on.
 *
 * @param url JDBC URL, {@code jdbc:postgresql://host:5432/signet}
 * @param user the application's login
 * @param password of that login; absent where the server trusts the connection
 * @param ownerUser the login that owns the schema and migrates it; absent where it is the same, which then must be
 *     allowed to create roles
 * @param ownerPassword of that login
 * @param connections most connections that the node keeps open
 */
@ConfigurationProperties("signet.db")
record DatabaseSettings(
        String url,
        String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword,
        @DefaultValue("24") int connections) {

    /** Never a password. */
    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", user=" + user + "]";
    }
}
