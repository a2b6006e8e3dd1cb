package dev.signet.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.EventFamily;
import dev.signet.domain.EventName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingEveryEvent {

    private final JsonEventCodec codec = new JsonEventCodec(EventRegistry.ofTheDomain(), List.of(), new OpenSeals());

    static Stream<Class<?>> events() {
        return EventRegistry.ofTheDomain().all().stream().map(EventType::shape);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isOfAFamilyThatCanBeAskedFor(Class<?> event) {
        String name =
                Objects.requireNonNull(event.getAnnotation(EventName.class)).value();
        assertThat(EventFamily.values()).extracting(EventFamily::word).contains(name.substring(0, name.indexOf('.')));
    }

    @ParameterizedTest
    @MethodSource("events")
    void givesBackTheEventTheMetadataAndTheMessage(Class<?> event) {
        for (Object sample : List.of(Samples.of(event), Samples.leastOf(event))) {
            DomainEventMessage<?> message = Stored.message(sample);

            DomainEventMessage<?> read = codec.decode(Stored.of(codec.encode(message)));

            assertThat((Object) read.getPayload()).isEqualTo(sample);
            assertThat((Map<String, ?>) read.getMetaData()).isEqualTo(message.getMetaData());
            assertThat(read.getIdentifier()).isEqualTo(message.getIdentifier());
            assertThat(read.getTimestamp()).isEqualTo(message.getTimestamp());
            assertThat(read.getSequenceNumber()).isEqualTo(message.getSequenceNumber());
            assertThat(read.getAggregateIdentifier()).isEqualTo(message.getAggregateIdentifier());
            assertThat(read.getType()).isEqualTo(message.getType());
        }
    }
}
