package dev.signet.api.cognito.signature;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Operators;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Lets whoever develops on this machine do without access keys, where that was asked for. */
@Component
class AnySignature {

    private static final Logger LOG = LoggerFactory.getLogger(AnySignature.class);

    private final boolean on;
    private final Operators operators;

    AnySignature(CognitoSettings settings, ServerProperties server, Operators operators) {
        this.on = settings.anySignature();
        this.operators = operators;
        if (on) {
            requireLoopback(server.getAddress());
            LOG.warn("signet.cognito.any-signature is on: every program on this machine administers Signet through the"
                    + " Cognito door, with any signature or none");
        }
    }

    /** Who has signed, whatever the signature; absent where signatures count. */
    @Nullable
    Administrator administrator() {
        return on ? operators.firstPlatformAdministrator().orElse(null) : null;
    }

    private static void requireLoopback(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "signet.cognito.any-signature needs server.address to be a loopback address such as 127.0.0.1");
        }
    }
}
