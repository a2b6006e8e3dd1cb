package dev.signet.api.cognito.operation;

/** The two services of Cognito. */
public enum Service {
    /** User pools. */
    USER_POOLS("AWSCognitoIdentityProviderService", "cognito-idp"),
    /** Identity pools. */
    IDENTITY_POOLS("AWSCognitoIdentityService", "cognito-identity");

    private final String target;
    private final String scope;

    Service(String target, String scope) {
        this.target = target;
        this.scope = scope;
    }

    /** What {@code X-Amz-Target} calls one of its operations. */
    public String target(String operation) {
        return target + "." + operation;
    }

    /** Whether an {@code X-Amz-Target} is for it. */
    public boolean isMeantBy(String other) {
        return other.startsWith(target + ".");
    }

    /** The service as signatures name it. */
    public String scope() {
        return scope;
    }
}
