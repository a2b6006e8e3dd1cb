package dev.signet.api.rest.courier;

import dev.signet.application.client.ReadTellings.Pushed;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of pushed security events as operators see it.
 *
 * @param origin scheme, host and port of the endpoint
 * @param endpointUrl the whole URL, for those who could change it
 * @param authorized whether an Authorization header is sent, which is never shown
 */
record PushBody(String origin, @Nullable String endpointUrl, boolean authorized, ProgressBody progress) {

    static PushBody of(Pushed pushed) {
        return new PushBody(
                pushed.push().origin(),
                pushed.url(),
                pushed.push().authorization() != null,
                ProgressBody.of(pushed.progress()));
    }

    /** Not the URL, which may hold a secret. */
    @Override
    public String toString() {
        return "PushBody[" + origin + "]";
    }
}
