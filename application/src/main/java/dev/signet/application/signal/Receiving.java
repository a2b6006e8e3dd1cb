package dev.signet.application.signal;

import dev.signet.application.client.ConfidentialClient;
import dev.signet.domain.client.SignalSettings;

/**
 * A client that is told of security events.
 *
 * @param position place in the ledger up to which it has taken or refused everything
 */
public record Receiving(ConfidentialClient client, SignalSettings settings, long position) {}
