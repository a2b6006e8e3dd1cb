package dev.signet.api.cognito;

import dev.signet.api.SignetUnderTest;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The AWS SDK for Java as applications have it, with nothing changed but the endpoint. */
final class JavaSdk {

    private JavaSdk() {}

    /** A client for what needs no signature. */
    static CognitoIdentityProviderClient of(SignetUnderTest signet) {
        return of(signet, AnonymousCredentialsProvider.create());
    }

    /** A client that signs with these credentials. */
    static CognitoIdentityProviderClient of(SignetUnderTest signet, AwsCredentialsProvider credentials) {
        return CognitoIdentityProviderClient.builder()
                .endpointOverride(URI.create(signet.http().base()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** A client of identity pools that signs with these credentials. */
    static CognitoIdentityClient identitiesOf(SignetUnderTest signet, AwsCredentialsProvider credentials) {
        return CognitoIdentityClient.builder()
                .endpointOverride(URI.create(signet.http().base()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
