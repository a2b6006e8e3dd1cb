package dev.signet.domain.operator;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.uuid;
import static dev.signet.domain.operator.OperatorRole.AUDITOR;
import static dev.signet.domain.operator.OperatorRole.PLATFORM_ADMINISTRATOR;
import static dev.signet.domain.operator.OperatorRole.TENANT_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.operator.OperatorCommand.AppointOperator;
import dev.signet.domain.operator.OperatorCommand.ChangeOperatorRole;
import dev.signet.domain.operator.OperatorCommand.DismissOperator;
import dev.signet.domain.operator.OperatorEvent.OperatorAppointed;
import dev.signet.domain.operator.OperatorEvent.OperatorDismissed;
import dev.signet.domain.operator.OperatorEvent.OperatorRoleChanged;
import org.junit.jupiter.api.Test;

class AppointingAnOperator {

    private static final OperatorId ID = OperatorId.of(uuid(60));
    private static final DomainEvent APPOINTED = new OperatorAppointed(ID, ALICE, AUDITOR, null, NOON);
    private static final DomainEvent DISMISSED = new OperatorDismissed(ID, NOON);

    private final Scenario operator = Scenario.of(Operator.class);

    @Test
    void saysWhoMayDoWhat() {
        operator.when(new AppointOperator(ID, ALICE, AUDITOR, null, NOON)).expectEvents(APPOINTED);
    }

    @Test
    void canBeChangedToAnotherRole() {
        operator.given(APPOINTED)
                .when(new ChangeOperatorRole(ID, TENANT_ADMINISTRATOR, ACME, NOON))
                .expectEvents(new OperatorRoleChanged(ID, TENANT_ADMINISTRATOR, ACME, NOON))
                .expectDone();
    }

    @Test
    void isNotRecordedAgainForTheSameRole() {
        operator.given(APPOINTED, new OperatorRoleChanged(ID, TENANT_ADMINISTRATOR, ACME, NOON))
                .when(new ChangeOperatorRole(ID, TENANT_ADMINISTRATOR, ACME, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void endsOnce() {
        operator.given(APPOINTED)
                .when(new DismissOperator(ID, NOON))
                .expectEvents(DISMISSED)
                .expectDone();
        operator.given(APPOINTED, DISMISSED)
                .when(new DismissOperator(ID, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void isNotChangedAfterItsEnd() {
        operator.given(APPOINTED, DISMISSED)
                .when(new ChangeOperatorRole(ID, PLATFORM_ADMINISTRATOR, null, NOON))
                .expectRefusal(OperatorRefusal.DISMISSED);
    }

    @Test
    void demandsATenantForTenantAdministratorsAndNoneForThoseOfThePlatform() {
        assertThatThrownBy(() -> new AppointOperator(ID, ALICE, TENANT_ADMINISTRATOR, null, NOON))
                .hasMessage("tenant must be given for a tenant administrator");
        assertThatThrownBy(() -> new ChangeOperatorRole(ID, PLATFORM_ADMINISTRATOR, ACME, NOON))
                .hasMessage("tenant must be absent for a platform administrator");
    }
}
