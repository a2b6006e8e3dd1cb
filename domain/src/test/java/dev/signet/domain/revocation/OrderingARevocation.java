package dev.signet.domain.revocation;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.WEB_SHOP;
import static dev.signet.domain.Ids.uuid;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Actor;
import dev.signet.domain.Scenario;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderCommand.AdvanceRevocation;
import dev.signet.domain.revocation.RevocationOrderCommand.OrderRevocation;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationAdvanced;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationCompleted;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationOrdered;
import dev.signet.domain.session.RevocationReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderingARevocation {

    private static final RevocationOrderId ORDER = RevocationOrderId.of(uuid(70));
    private static final RevocationOrdered EVERYBODY_OF_THE_WEB_SHOP = new RevocationOrdered(
            ORDER,
            SHOPPERS,
            RevocationScope.CLIENT,
            null,
            null,
            WEB_SHOP,
            null,
            null,
            RevocationReason.COMPROMISED,
            Actor.SYSTEM,
            NOON);

    private final Scenario order = Scenario.of(RevocationOrder.class);

    @Test
    void saysWhoseSessionsEndAndWhy() {
        order.when(new OrderRevocation(
                        ORDER,
                        SHOPPERS,
                        RevocationTarget.of(WEB_SHOP),
                        null,
                        RevocationReason.COMPROMISED,
                        Actor.SYSTEM,
                        NOON))
                .expectEvents(EVERYBODY_OF_THE_WEB_SHOP);
    }

    @Test
    void isCarriedOutStepByStep() {
        order.given(EVERYBODY_OF_THE_WEB_SHOP)
                .when(new AdvanceRevocation(ORDER, 100, false, NOON))
                .expectEvents(new RevocationAdvanced(ORDER, 100, NOON));
    }

    @Test
    void isCompleteWithTheSumOfItsSteps() {
        order.given(EVERYBODY_OF_THE_WEB_SHOP, new RevocationAdvanced(ORDER, 100, NOON))
                .when(new AdvanceRevocation(ORDER, 7, true, NOON))
                .expectEvents(new RevocationAdvanced(ORDER, 7, NOON), new RevocationCompleted(ORDER, 107, NOON));
    }

    @Test
    void isCompleteOnce() {
        order.given(EVERYBODY_OF_THE_WEB_SHOP, new RevocationCompleted(ORDER, 0, NOON))
                .when(new AdvanceRevocation(ORDER, 3, true, NOON))
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED_OUT", "TOKEN_REUSE", "PASSWORD_RESET", "USER_DISABLED"})
    void givesNoReasonThatSomethingElseMustHaveHappenedFor(RevocationReason reason) {
        assertThatThrownBy(() -> new OrderRevocation(
                        ORDER, SHOPPERS, RevocationTarget.of(ALICE), null, reason, Actor.SYSTEM, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void namesExactlyWhatItsScopeSays() {
        assertThatThrownBy(() -> new RevocationTarget(RevocationScope.POOL, null, ALICE, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RevocationTarget(RevocationScope.CLIENT, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatAClientWasDeletedOnlyOfAClient() {
        order.when(ordering(SHOPPERS, RevocationTarget.of(WEB_SHOP), null, RevocationReason.CLIENT_DELETED));
        assertThatThrownBy(() -> ordering(SHOPPERS, RevocationTarget.POOL, null, RevocationReason.CLIENT_DELETED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void namesAPoolUnlessItIsForATenant() {
        ordering(null, RevocationTarget.TENANT, null, RevocationReason.COMPROMISED);
        assertThatThrownBy(() -> ordering(SHOPPERS, RevocationTarget.TENANT, null, RevocationReason.COMPROMISED))
                .hasMessageContaining("pool");
        assertThatThrownBy(() -> ordering(null, RevocationTarget.POOL, null, RevocationReason.COMPROMISED))
                .hasMessageContaining("pool");
    }

    @Test
    void isPartOfAnotherOnlyForAPool() {
        RevocationOrderId whole = RevocationOrderId.of(uuid(71));
        ordering(SHOPPERS, RevocationTarget.POOL, whole, RevocationReason.COMPROMISED);
        assertThatThrownBy(() -> ordering(SHOPPERS, RevocationTarget.of(WEB_SHOP), whole, RevocationReason.COMPROMISED))
                .hasMessageContaining("part");
    }

    private static OrderRevocation ordering(
            @Nullable UserPoolId pool,
            RevocationTarget target,
            @Nullable RevocationOrderId partOf,
            RevocationReason reason) {
        return new OrderRevocation(ORDER, pool, target, partOf, reason, Actor.SYSTEM, NOON);
    }
}
