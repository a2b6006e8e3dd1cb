package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.domain.pool.UserPoolId;

/**
 * The name of a pool as an ARN, which is what tags are asked for by. It has the form that programs check; its region is what
 * clients take for one, and its account is nobody's.
 */
final class PoolArn {

    private static final String BEFORE_REGION = "arn:aws:cognito-idp:";
    private static final String AFTER_REGION = ":000000000000:userpool/";

    private PoolArn() {}

    static String of(UserPoolId pool) {
        String id = pool.value();
        return BEFORE_REGION + id.substring(0, id.indexOf('_')) + AFTER_REGION + id;
    }

    /** The pool of that name; whether there is one is for the use case to see. */
    static UserPoolId pool(String arn) {
        UserPoolId pool = PoolNames.pool(arn.substring(arn.lastIndexOf('/') + 1));
        if (!of(pool).equals(arn)) {
            throw CognitoError.RESOURCE_NOT_FOUND.because("User pool " + pool.value() + " does not exist.");
        }
        return pool;
    }
}
