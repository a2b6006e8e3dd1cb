package dev.signet.domain.pool;

import dev.signet.domain.Limits;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user pool of Cognito's protocol from which users come who are not here yet.
 *
 * @param poolId by its own name, which begins with its region
 * @param clientId the client there by which people sign in; it must allow USER_PASSWORD_AUTH, or
 *     ADMIN_USER_PASSWORD_AUTH where calls are signed
 * @param endpoint where it is asked; Cognito's own of the region where it is left out
 * @param timeout of one call; 100 milliseconds to 10 seconds, 5 seconds where it is left out
 */
public record OldPool(String poolId, String clientId, String endpoint, Duration timeout) {

    /** How long a call may take where nobody says. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LONGEST_URL = 2048;
    private static final Pattern POOL = Pattern.compile("[a-z0-9-]{1,32}_[0-9A-Za-z]{1,55}");
    private static final Pattern CLIENT = Pattern.compile("[\\w+-]{1,128}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/?#@]+(?:[/?][^\\s#]*)?");

    public OldPool {
        if (!POOL.matcher(poolId).matches()) {
            throw new IllegalArgumentException(
                    "migration.oldPool.poolId must be a user pool's, such as eu-west-1_Ab12");
        }
        if (!CLIENT.matcher(clientId).matches()) {
            throw new IllegalArgumentException("migration.oldPool.clientId must be letters, digits, _, + and -");
        }
        if (endpoint.length() > LONGEST_URL || !URL.matcher(endpoint).matches()) {
            throw new IllegalArgumentException("migration.oldPool.endpoint must be an https:// URL of at most "
                    + LONGEST_URL + " characters, without user, password or fragment");
        }
        Limits.within("migration.oldPool.timeout", timeout, SHORTEST, LONGEST);
    }

    /** With Cognito's endpoint and the usual time for what is left out. */
    public static OldPool of(String poolId, String clientId, @Nullable String endpoint, @Nullable Duration timeout) {
        return new OldPool(
                poolId,
                clientId,
                Objects.requireNonNullElseGet(
                        endpoint, () -> "https://cognito-idp." + regionOf(poolId) + ".amazonaws.com/"),
                Objects.requireNonNullElse(timeout, USUAL_TIMEOUT));
    }

    /** The region that its name begins with. */
    public String region() {
        return regionOf(poolId);
    }

    private static String regionOf(String poolId) {
        return poolId.substring(0, Math.max(poolId.indexOf('_'), 0));
    }
}
