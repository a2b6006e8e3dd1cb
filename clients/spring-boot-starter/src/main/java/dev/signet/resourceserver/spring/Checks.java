package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.AccessToken;
import dev.signet.resourceserver.ResourceServer;
import dev.signet.resourceserver.TokenRefused;

/** Checks tokens, and tells of those that are refused. */
final class Checks {

    private final ResourceServer server;
    private final Refusals refusals;

    Checks(ResourceServer server, Refusals refusals) {
        this.server = server;
        this.refusals = refusals;
    }

    AccessToken check(String token) throws TokenRefused {
        try {
            return server.check(token);
        } catch (TokenRefused refused) {
            refusals.refused(refused.reason());
            throw refused;
        }
    }
}
