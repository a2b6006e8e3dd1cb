package dev.signet.application.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.user.UserEvent.UserConfirmed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataOfAnEvent {

    private final JsonEventCodec codec = new JsonEventCodec(EventRegistry.ofTheDomain(), List.of(), new OpenSeals());

    @ParameterizedTest
    @ValueSource(strings = {"traceId", "signet.known-state", "ip", "Tenant", "userAgent"})
    void isRefusedWhereItIsNotOnTheList(String key) {
        assertThatThrownBy(() -> encode(Map.of(key, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "agent"})
    void isRefusedWhereSomethingPersonalIsInClear(String key) {
        assertThatThrownBy(() -> encode(Map.of(key, "192.0.2.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageNotContaining("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "cause", "tenant", "pool"})
    void isRefusedWhereAnIdentifierIsFreeText(String key) {
        assertThatThrownBy(() -> encode(Map.of(key, "alice@example.com")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageNotContaining("alice");
    }

    @Test
    void mustNameTheTenantWherePersonalDataIsSealed() {
        MetaData homeless = Stored.METADATA.withoutKeys(Set.of("tenant"));

        assertThatThrownBy(() -> encode(homeless)).hasStackTraceContaining("needs a tenant");
    }

    private void encode(Map<String, ?> metadata) {
        codec.encode(Stored.message(new UserConfirmed(Samples.ALICE, Samples.NOON), MetaData.from(metadata)));
    }
}
