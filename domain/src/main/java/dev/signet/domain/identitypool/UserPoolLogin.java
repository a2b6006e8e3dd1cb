package dev.signet.domain.identitypool;

import java.util.regex.Pattern;

/**
 * A client of a user pool whose ID tokens prove who somebody is.
 *
 * @param provider issuer of the tokens without its scheme, or Cognito's {@code cognito-idp.region.amazonaws.com/poolId}; its
 *     last segment names the pool
 * @param client whom the tokens are for
 * @param checkedOnServer whether a token of somebody who has signed out, or may not sign in, proves nothing any more
 */
public record UserPoolLogin(String provider, String client, boolean checkedOnServer) {

    private static final Pattern PROVIDER = Pattern.compile("[\\w._:/-]{1,128}");
    private static final Pattern CLIENT = Pattern.compile("[\\w]{1,128}");

    public UserPoolLogin {
        if (!PROVIDER.matcher(provider).matches()) {
            throw new IllegalArgumentException(
                    "userPools.provider must have from 1 to 128 letters, digits or characters of ._:/-");
        }
        if (!CLIENT.matcher(client).matches()) {
            throw new IllegalArgumentException("userPools.client must have from 1 to 128 letters, digits or _");
        }
    }

    /** What roles and tags of these logins are found by: {@code provider:client}. */
    public String key() {
        return provider + ":" + client;
    }

    /** The last segment of the provider, which names the user pool. */
    public String pool() {
        return provider.substring(provider.lastIndexOf('/') + 1);
    }
}
