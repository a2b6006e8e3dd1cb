package dev.signet.application.signin;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;

/** A sign-in by password, as it comes in. */
public record SignInRequest(
        UserPoolId pool, AppClientId client, @Nullable String clientSecret, String username, String password) {

    /** Never the password. */
    @Override
    public String toString() {
        return "SignInRequest[pool=" + pool.value() + ", client=" + client.value() + "]";
    }
}
