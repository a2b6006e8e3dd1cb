package dev.signet.application.event;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.client.AppClientEvent;
import dev.signet.domain.group.GroupEvent;
import dev.signet.domain.hold.LegalHoldEvent;
import dev.signet.domain.identitypool.IdentityPoolEvent;
import dev.signet.domain.operator.OperatorEvent;
import dev.signet.domain.pool.UserPoolEvent;
import dev.signet.domain.resourceserver.ResourceServerEvent;
import dev.signet.domain.revocation.RevocationOrderEvent;
import dev.signet.domain.session.SessionEvent;
import dev.signet.domain.tenant.TenantEvent;
import dev.signet.domain.trigger.TriggerEvent;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.userimport.ImportEvent;
import dev.signet.domain.webhook.WebhookEvent;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every kind of event there is, by name and by class. The only place where the two meet. */
final class EventRegistry {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(_[a-z]+)*");

    private final Map<String, EventType> byName = new TreeMap<>();
    private final Map<Class<?>, EventType> byShape = new HashMap<>();

    /** The events of the sealed interfaces {@code families}. */
    EventRegistry(List<Class<? extends DomainEvent>> families) {
        families.forEach(this::collect);
    }

    /** The events of the domain. */
    public static EventRegistry ofTheDomain() {
        return new EventRegistry(List.of(
                TenantEvent.class,
                UserPoolEvent.class,
                AppClientEvent.class,
                GroupEvent.class,
                ResourceServerEvent.class,
                IdentityPoolEvent.class,
                UserEvent.class,
                SessionEvent.class,
                RevocationOrderEvent.class,
                LegalHoldEvent.class,
                ImportEvent.class,
                OperatorEvent.class,
                WebhookEvent.class,
                TriggerEvent.class,
                AuditEvent.class));
    }

    /** All kinds, ordered by name. */
    public Collection<EventType> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The kind with this name; nothing where Signet never had one. */
    public Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The kind that {@code shape} holds.
     *
     * @throws IllegalArgumentException where it is not an event of the domain
     */
    public EventType of(Class<?> shape) {
        EventType type = byShape.get(shape);
        if (type == null) {
            throw new IllegalArgumentException(shape.getSimpleName() + " is not an event of the domain");
        }
        return type;
    }

    private void collect(Class<?> family) {
        if (family.isSealed()) {
            for (Class<?> member : family.getPermittedSubclasses()) {
                collect(member);
            }
        } else {
            add(family.asSubclass(DomainEvent.class));
        }
    }

    private void add(Class<? extends DomainEvent> shape) {
        EventName name = shape.getAnnotation(EventName.class);
        if (!shape.isRecord() || name == null) {
            throw new IllegalStateException(shape.getName() + " must be a record with an @EventName");
        }
        if (!NAME.matcher(name.value()).matches() || name.revision() < 1) {
            throw new IllegalStateException(shape.getName() + " must have a dotted name and a revision from 1");
        }
        EventType type = new EventType(name.value(), name.revision(), shape);
        EventType other = byName.putIfAbsent(type.name(), type);
        if (other != null) {
            throw new IllegalStateException(name.value() + " names " + other.shape() + " already");
        }
        byShape.put(shape, type);
    }
}
