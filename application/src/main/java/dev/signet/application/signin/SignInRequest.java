package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;

/** A sign-in by password, as it comes in. */
public record SignInRequest(ClientCredentials client, String username, String password) {

    /** Neither name nor password. */
    @Override
    public String toString() {
        return "SignInRequest[" + client + "]";
    }
}
