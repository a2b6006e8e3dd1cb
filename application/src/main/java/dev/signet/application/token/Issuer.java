package dev.signet.application.token;

import dev.signet.domain.pool.UserPoolId;
import java.net.URI;

/** The names under which pools issue tokens: {@code <public base URL>/<pool>}. */
public final class Issuer {

    private final String base;

    /**
     * Issuers below the address under which the world reaches Signet.
     *
     * @throws IllegalArgumentException where it is no http or https URL, or has a query or a fragment
     */
    public Issuer(URI publicUrl) {
        String scheme = publicUrl.getScheme();
        boolean web = "https".equals(scheme) || "http".equals(scheme);
        if (!web || publicUrl.getHost() == null || publicUrl.getQuery() != null || publicUrl.getFragment() != null) {
            throw new IllegalArgumentException(
                    "signet.public-url must be an http or https URL without query and fragment");
        }
        String url = publicUrl.toString();
        base = url.endsWith("/") ? url : url + "/";
    }

    /** The {@code iss} claim of a pool's tokens. */
    public String of(UserPoolId pool) {
        return base + pool.value();
    }

    /** Where the status list of that name is. */
    public String statusListOf(UserPoolId pool, String list) {
        return of(pool) + "/status-lists/" + list;
    }

    /** Where the pool's public keys are. */
    public String keysOf(UserPoolId pool) {
        return of(pool) + "/.well-known/jwks.json";
    }
}
