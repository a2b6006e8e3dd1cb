package dev.signet.api.cognito.operation;

/** A room with operations: every method with {@link Operation} is one. */
public interface Operations {

    /** The service that the operations belong to, as {@code X-Amz-Target} names it. */
    default String service() {
        return "AWSCognitoIdentityProviderService";
    }

    /** The service as signatures name it. */
    default String scope() {
        return "cognito-idp";
    }
}
