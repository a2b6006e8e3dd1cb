package dev.signet.application.client;

import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Cursors;
import dev.signet.application.outgoing.OutgoingVault;
import dev.signet.domain.client.SignalPush;
import org.springframework.stereotype.Component;

/** Clears away what is kept for telling a client. */
@Component
class SignalPushes {

    private final OutgoingVault vault;
    private final Cursors cursors;

    SignalPushes(OutgoingVault vault, Cursors cursors) {
        this.vault = vault;
        this.cursors = cursors;
    }

    /** The client is no more. */
    void end(KnownClient client) {
        cursors.end(ChannelName.LOGOUT, client.id().value());
        cursors.end(ChannelName.SIGNAL, client.id().value());
        if (client.push() != null) {
            forget(client.push());
        }
    }

    void forget(SignalPush push) {
        vault.forget(push.url());
        if (push.authorization() != null) {
            vault.forget(push.authorization());
        }
    }
}
