package dev.signet.projections;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionEvent;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;

/** People of the tests and what they do. */
public final class Cast {

    /** When everything happens, by its own account. */
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** A tenant. */
    public final TenantId tenant = TenantId.of(UUID.randomUUID());

    /** Its pool. */
    public final UserPoolId pool = UserPoolId.of(UUID.randomUUID());

    /** The pool's client. */
    public final AppClientId client = AppClientId.of(UUID.randomUUID());

    private final World world;
    private final AtomicBoolean erased = new AtomicBoolean();

    /** A cast of their own in {@code world}. */
    public Cast(World world) {
        this.world = world;
    }

    /** From now on the personal data of this cast reads as erased. */
    public void erase() {
        erased.set(true);
    }

    /** Somebody new. */
    public UserId somebody() {
        return UserId.of(UUID.randomUUID());
    }

    /** A new session. */
    public SessionId session() {
        return SessionId.of(UUID.randomUUID());
    }

    /** A value about {@code user} that is readable until {@link #erase()}. */
    public Personal<String> personal(UserId user, String value) {
        return Personal.sealed(user.value(), () -> erased.get() ? Optional.empty() : Optional.of(value));
    }

    /** {@code user} signs up. */
    public DomainEventMessage<?> signsUp(UserId user, String name, Map<String, String> attributes, Instant at) {
        Map<String, Personal<String>> sealed = new java.util.HashMap<>();
        attributes.forEach((attribute, value) -> sealed.put(attribute, personal(user, value)));
        return of(
                user,
                new UserEvent.UserRegistered(
                        user, pool, tenant, personal(user, name), sealed, SignInName.USERNAME, Registration.SELF, at));
    }

    /** {@code user} signs in from {@code address}. */
    public DomainEventMessage<?> signsIn(UserId user, SessionId session, String address) {
        return world.event(
                session.value(),
                new SessionEvent.AuthSucceeded(session, user, pool, client, Set.of(Factor.PASSWORD), NOON),
                World.by(tenant.value(), pool.value(), Actor.user(user), personal(user, address)));
    }

    /** {@code user} signs out. */
    public DomainEventMessage<?> signsOut(UserId user, SessionId session) {
        return world.event(
                session.value(),
                new SessionEvent.TokenRevoked(session, RevocationReason.SIGNED_OUT, Actor.user(user), NOON),
                World.by(tenant.value(), pool.value(), Actor.user(user), null));
    }

    /** Something happens to {@code user}, by themselves. */
    public DomainEventMessage<?> of(UserId user, DomainEvent event) {
        return world.event(
                user.value(),
                event,
                World.by(tenant.value(), pool.value(), Actor.user(user), personal(user, "192.0.2.1")));
    }
}
