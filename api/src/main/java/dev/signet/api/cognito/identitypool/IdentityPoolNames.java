package dev.signet.api.cognito.identitypool;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.domain.identitypool.IdentityPoolId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identity pools as the protocol names them: what clients take for a region, a colon and a UUID ({@code ipl:0198…-…}), and as
 * an ARN where tags are asked for.
 */
final class IdentityPoolNames {

    private static final String ARN =
            "arn:aws:cognito-identity:" + IdentityPoolId.PREFIX + ":000000000000:identitypool/";
    private static final Pattern NAME =
            Pattern.compile(IdentityPoolId.PREFIX + ":[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private IdentityPoolNames() {}

    static String of(IdentityPoolId pool) {
        return IdentityPoolId.PREFIX + ":" + pool.uuid();
    }

    /** The identity pool of that name; whether there is one is for the use case to see. */
    static IdentityPoolId pool(String name) {
        if (!NAME.matcher(name).matches()) {
            throw CognitoError.RESOURCE_NOT_FOUND.because("IdentityPool '" + name + "' not found.");
        }
        return IdentityPoolId.of(UUID.fromString(name.substring(IdentityPoolId.PREFIX.length() + 1)));
    }

    /** The identity pool that an ARN names. */
    static IdentityPoolId ofArn(String arn) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        if (!arn.equals(ARN + name)) {
            throw CognitoError.RESOURCE_NOT_FOUND.because("IdentityPool '" + name + "' not found.");
        }
        return pool(name);
    }
}
