package dev.signet.application.webhook;

import dev.signet.application.outgoing.OutgoingUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to a receiver, as the vault has it when a turn begins.
 *
 * @param url absent where the settings of this node allow no call there
 * @param secrets every secret that the receiver may still hold, newest first
 */
record Route(@Nullable OutgoingUrl url, List<byte[]> secrets) {

    /** Neither the URL nor a secret. */
    @Override
    public String toString() {
        return "Route[]";
    }
}
