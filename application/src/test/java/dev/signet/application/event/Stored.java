package dev.signet.application.event;

import dev.signet.application.command.Context;
import dev.signet.domain.Actor;
import dev.signet.domain.personal.Personal;
import dev.signet.ledger.event.EncodedEvent;
import dev.signet.ledger.event.StoredEvent;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events as they go to the ledger and come back from it. */
final class Stored {

    static final String STREAM = Samples.ALICE.value();
    static final String TENANT = "ten_01980000000070000000000000000002";
    static final MetaData METADATA = MetaData.from(Map.of(
            Context.TENANT,
            TENANT,
            Context.POOL,
            "pol_01980000000070000000000000000003",
            Context.ACTOR,
            Actor.user(Samples.ALICE),
            Context.REQUEST,
            "req-1",
            Context.ADDRESS,
            Personal.of(Samples.ALICE, Samples.PERSONAL + "address"),
            Context.AGENT,
            Personal.of(Samples.ALICE, Samples.PERSONAL + "agent"),
            "cause",
            "evt-1"));

    private static final UUID ID = new UUID(1, 2);

    private Stored() {}

    static DomainEventMessage<?> message(Object payload) {
        return message(payload, METADATA);
    }

    static DomainEventMessage<?> message(Object payload, MetaData metadata) {
        return new GenericDomainEventMessage<>("user", STREAM, 3, payload, metadata, ID.toString(), Samples.NOON);
    }

    static StoredEvent in(String stream, EncodedEvent event) {
        return new StoredEvent(
                ID,
                "user",
                stream,
                3,
                event.name(),
                event.revision(),
                event.payload(),
                event.metadata(),
                event.tenant(),
                event.pool(),
                Samples.NOON);
    }

    static StoredEvent of(EncodedEvent event) {
        return in(STREAM, event);
    }
}
