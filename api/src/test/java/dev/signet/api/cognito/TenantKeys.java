package dev.signet.api.cognito;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Access keys of operators of one tenant of the shared node, and the tenant itself. */
public final class TenantKeys {

    private static final Object ONE_AT_A_TIME = new Object();
    private static @Nullable AwsCredentialsProvider ours;

    private TenantKeys() {}

    /** The key of an administrator of a tenant that has no pools but those of tests that use this key. */
    public static AwsCredentialsProvider ours() {
        synchronized (ONE_AT_A_TIME) {
            if (ours == null) {
                ours = of("TENANT_ADMINISTRATOR", newTenant());
            }
            return ours;
        }
    }

    /** A new key for somebody new, who has that role for that tenant. */
    public static AwsCredentialsProvider of(String role, @Nullable String tenant) {
        SignetUnderTest signet = SignetUnderTest.shared();
        return Keys.of(signet, signet.operators().appoint(signet.administrator(), role, tenant));
    }

    /** A tenant without anything. */
    public static String newTenant() {
        SignetUnderTest signet = SignetUnderTest.shared();
        return signet.http()
                .post("/v1/tenants", "{\"name\":\"Shops\"}", Operators.bearer(signet.administrator()))
                .json()
                .path("tenant_id")
                .asString();
    }
}
