package dev.signet.api.cognito.door;

import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What the AWS SDK for Java has for a shape of ours; each service has a model of its own. */
final class SdkModel {

    private SdkModel() {}

    /** The SDK's own shape, empty; nothing where the SDK is older than the shape. */
    static Optional<SdkPojo> of(Class<?> shape) {
        try {
            return Optional.of(
                    (SdkPojo) Class.forName(name(shape)).getMethod("builder").invoke(null));
        } catch (ClassNotFoundException newer) {
            return Optional.empty();
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException(other);
        }
    }

    static boolean knows(Class<?> shape) {
        return of(shape).isPresent();
    }

    /** The SDK writes a few names otherwise. */
    private static String name(Class<?> shape) {
        boolean identities = shape.getPackageName().startsWith("dev.signet.api.cognito.identity");
        Class<?> client = identities ? CognitoIdentityClient.class : CognitoIdentityProviderClient.class;
        return client.getPackageName() + ".model." + shape.getSimpleName().replace("MFAPreference", "MfaPreference");
    }
}
