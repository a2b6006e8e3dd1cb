package dev.signet.domain.tenant;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.NOON;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Scenario;
import dev.signet.domain.tenant.TenantCommand.CreateTenant;
import dev.signet.domain.tenant.TenantCommand.RenameTenant;
import dev.signet.domain.tenant.TenantEvent.TenantCreated;
import dev.signet.domain.tenant.TenantEvent.TenantRenamed;
import org.junit.jupiter.api.Test;

class RunningATenant {

    private final Scenario tenant = Scenario.of(Tenant.class);

    @Test
    void beginsWithAName() {
        tenant.when(new CreateTenant(ACME, "Acme", NOON)).expectEvents(new TenantCreated(ACME, "Acme", NOON));
    }

    @Test
    void recordsANewName() {
        tenant.given(new TenantCreated(ACME, "Acme", NOON))
                .when(new RenameTenant(ACME, "Acme Inc.", NOON))
                .expectEvents(new TenantRenamed(ACME, "Acme Inc.", NOON));
    }

    @Test
    void recordsNoNameThatItHasAlready() {
        tenant.given(new TenantCreated(ACME, "Acme", NOON), new TenantRenamed(ACME, "Acme Inc.", NOON))
                .when(new RenameTenant(ACME, "Acme Inc.", NOON))
                .expectNoEvents();
    }

    @Test
    void demandsANameThatPeopleCanRead() {
        assertThatThrownBy(() -> new CreateTenant(ACME, " ", NOON)).hasMessageStartingWith("name must have");
        assertThatThrownBy(() -> new RenameTenant(ACME, "x".repeat(129), NOON))
                .hasMessageStartingWith("name must have");
    }
}
