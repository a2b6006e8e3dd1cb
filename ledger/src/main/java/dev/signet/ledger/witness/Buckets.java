package dev.signet.ledger.witness;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Clients of object stores that speak S3. */
public final class Buckets {

    private Buckets() {}

    /**
     * Who asks.
     *
     * @param accessKey identifier of the key
     * @param secretKey the key
     */
    public record Credentials(String accessKey, String secretKey) {

        /** Never the secret. */
        @Override
        public String toString() {
            return accessKey;
        }
    }

    /**
     * A client.
     *
     * @param endpoint the store, where it is not Amazon's; buckets are then a part of the path
     * @param region region of the bucket
     * @param credentials who asks; found as other tools of Amazon find them where absent (environment, web identity,
     *     profile, container, instance)
     * @param timeout longest wait for an answer, repeated attempts included
     */
    public static S3Client client(
            @Nullable URI endpoint, String region, @Nullable Credentials credentials, Duration timeout) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(provider(credentials))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout)
                        .socketTimeout(timeout)
                        .build())
                // Stores other than Amazon's do not all take a body in signed pieces, and one of 300 bytes needs none.
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .overrideConfiguration(limits -> limits.apiCallTimeout(timeout));
        if (endpoint != null) {
            builder.endpointOverride(endpoint).forcePathStyle(true);
        }
        return builder.build();
    }

    private static AwsCredentialsProvider provider(@Nullable Credentials credentials) {
        return credentials == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(credentials.accessKey(), credentials.secretKey()));
    }
}
