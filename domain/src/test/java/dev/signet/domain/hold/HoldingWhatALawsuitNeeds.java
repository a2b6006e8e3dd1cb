package dev.signet.domain.hold;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.uuid;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Actor;
import dev.signet.domain.Scenario;
import dev.signet.domain.hold.LegalHoldCommand.PlaceHold;
import dev.signet.domain.hold.LegalHoldCommand.ReleaseHold;
import dev.signet.domain.hold.LegalHoldEvent.HoldPlaced;
import dev.signet.domain.hold.LegalHoldEvent.HoldReleased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingWhatALawsuitNeeds {

    private static final LegalHoldId HOLD = LegalHoldId.of(uuid(80));
    private static final HoldPlaced ON_ALICE = new HoldPlaced(
            HOLD, ACME, HoldScope.USER, SHOPPERS, ALICE, null, "C-12/26", "litigation", Actor.SYSTEM, NOON);
    private static final HoldReleased SETTLED = new HoldReleased(HOLD, "settled", Actor.SYSTEM, NOON);

    private final Scenario hold = Scenario.of(LegalHold.class);

    @Test
    void saysWhatIsHeldAndForWhichCase() {
        hold.when(new PlaceHold(
                        HOLD, ACME, HoldTarget.of(SHOPPERS, ALICE), "C-12/26", "litigation", Actor.SYSTEM, NOON))
                .expectEvents(ON_ALICE);
    }

    @Test
    void endsWithARelease() {
        hold.given(ON_ALICE)
                .when(new ReleaseHold(HOLD, "settled", Actor.SYSTEM, NOON))
                .expectEvents(SETTLED);
    }

    @Test
    void isReleasedOnce() {
        hold.given(ON_ALICE, SETTLED)
                .when(new ReleaseHold(HOLD, "once more", Actor.SYSTEM, NOON))
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void needsACaseThatCanBeNamedInALine(String caseReference) {
        assertThatThrownBy(() ->
                        new PlaceHold(HOLD, ACME, HoldTarget.TENANT, caseReference, "litigation", Actor.SYSTEM, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("case_reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000"})
    void needsAReasonForEitherStep(String reason) {
        assertThatThrownBy(() -> new PlaceHold(HOLD, ACME, HoldTarget.TENANT, "C-12/26", reason, Actor.SYSTEM, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new ReleaseHold(HOLD, reason, Actor.SYSTEM, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void namesWhatItsScopeSaysAndNothingElse() {
        assertThatThrownBy(() -> new HoldTarget(HoldScope.USER, SHOPPERS, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoldTarget(HoldScope.TENANT, SHOPPERS, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoldTarget(HoldScope.POOL, SHOPPERS, ALICE, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
