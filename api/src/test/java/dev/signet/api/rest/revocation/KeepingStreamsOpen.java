package dev.signet.api.rest.revocation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.rest.revocation.OpenStreams.Open;
import dev.signet.application.revocation.RevocationRefused.TooManyStreams;
import dev.signet.domain.client.AppClientId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepingStreamsOpen {

    private final OpenStreams streams = new OpenStreams(new SimpleMeterRegistry());

    @Test
    void isForSoManyOfOneCredentialAndForOthersStill() {
        Open first = streams.enter(client(1));
        for (int i = 1; i < OpenStreams.MOST_OF_ONE; i++) {
            streams.enter(client(1));
        }
        assertThatThrownBy(() -> streams.enter(client(1))).isInstanceOf(TooManyStreams.class);
        streams.enter(client(2));
        first.close();
        streams.enter(client(1));
    }

    @Test
    void isForSoManyAtANode() {
        for (int i = 0; i < OpenStreams.MOST; i++) {
            streams.enter(client(i / OpenStreams.MOST_OF_ONE));
        }
        assertThatThrownBy(() -> streams.enter(client(-1))).isInstanceOf(TooManyStreams.class);
    }

    private static AppClientId client(int number) {
        return AppClientId.of(new UUID(number, 1));
    }
}
