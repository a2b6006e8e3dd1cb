package dev.signet.domain.identitypool;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.uuid;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.identitypool.IdentityPoolCommand.ChangeIdentityPool;
import dev.signet.domain.identitypool.IdentityPoolCommand.CreateIdentityPool;
import dev.signet.domain.identitypool.IdentityPoolCommand.DeleteIdentityPool;
import dev.signet.domain.identitypool.IdentityPoolCommand.MapTags;
import dev.signet.domain.identitypool.IdentityPoolCommand.SetRoles;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolChanged;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolCreated;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolDeleted;
import dev.signet.domain.identitypool.IdentityPoolEvent.RolesSet;
import dev.signet.domain.identitypool.IdentityPoolEvent.TagsMapped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningAnIdentityPool {

    private static final IdentityPoolId ID = IdentityPoolId.of(uuid(90));
    private static final IdentityPoolSettings BEFORE = named("Uploads");
    private static final IdentityPoolSettings AFTER = named("Photos");
    private static final RoleSettings ROLES =
            new RoleSettings("arn:aws:iam::123456789012:role/Uploader", null, Map.of());
    private static final TagMapping USUAL = new TagMapping(true, Map.of());
    private static final DomainEvent CREATED = new IdentityPoolCreated(ID, ACME, BEFORE, NOON);
    private static final DomainEvent DELETED = new IdentityPoolDeleted(ID, NOON);

    private final Scenario pool = Scenario.of(IdentityPool.class);

    @Test
    void beginsWithSettingsAndGivesNoRoles() {
        pool.when(new CreateIdentityPool(ID, ACME, BEFORE, NOON)).expectEvents(CREATED);
        pool.given(CREATED)
                .when(new SetRoles(ID, RoleSettings.NONE, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void recordsEachChangeOnce() {
        pool.given(CREATED)
                .when(new ChangeIdentityPool(ID, AFTER, NOON))
                .expectEvents(new IdentityPoolChanged(ID, AFTER, NOON))
                .expectDone();
        pool.given(CREATED)
                .when(new ChangeIdentityPool(ID, BEFORE, NOON))
                .expectNoEvents()
                .expectDone();
        pool.given(CREATED)
                .when(new SetRoles(ID, ROLES, NOON))
                .expectEvents(new RolesSet(ID, ROLES, NOON))
                .expectDone();
        pool.given(CREATED, new RolesSet(ID, ROLES, NOON))
                .when(new SetRoles(ID, ROLES, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void mapsTagsForOneProviderAtATime() {
        DomainEvent mapped = new TagsMapped(ID, "one", USUAL, NOON);

        pool.given(CREATED)
                .when(new MapTags(ID, "one", USUAL, NOON))
                .expectEvents(mapped)
                .expectDone();
        pool.given(CREATED, mapped)
                .when(new MapTags(ID, "one", USUAL, NOON))
                .expectNoEvents()
                .expectDone();
        pool.given(CREATED, mapped)
                .when(new MapTags(ID, "two", USUAL, NOON))
                .expectEvents(new TagsMapped(ID, "two", USUAL, NOON))
                .expectDone();
    }

    @Test
    void keepsItsRolesWhenItsSettingsChange() {
        pool.given(CREATED, new RolesSet(ID, ROLES, NOON), new IdentityPoolChanged(ID, AFTER, NOON))
                .when(new SetRoles(ID, ROLES, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void endsOnceAndForGood() {
        pool.given(CREATED)
                .when(new DeleteIdentityPool(ID, NOON))
                .expectEvents(DELETED)
                .expectDone();
        pool.given(CREATED, DELETED)
                .when(new DeleteIdentityPool(ID, NOON))
                .expectNoEvents()
                .expectDone();
        pool.given(CREATED, DELETED).when(new SetRoles(ID, ROLES, NOON)).expectRefusal(IdentityPoolRefusal.DELETED);
    }

    private static IdentityPoolSettings named(String name) {
        return new IdentityPoolSettings(name, false, false, List.of(), Map.of(), null, List.of(), List.of(), Map.of());
    }
}
