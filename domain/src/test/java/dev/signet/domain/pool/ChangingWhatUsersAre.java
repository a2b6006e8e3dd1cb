package dev.signet.domain.pool;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;

import dev.signet.domain.Scenario;
import dev.signet.domain.pool.UserPoolCommand.ChangePoolSettings;
import dev.signet.domain.pool.UserPoolEvent.UserPoolCreated;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangingWhatUsersAre {

    private static final AttributeDefinition TEAM = team(AttributeType.STRING, true, 10);

    private final Scenario pool =
            Scenario.of(UserPool.class).given(new UserPoolCreated(SHOPPERS, ACME, Settings.withAttributes(TEAM), NOON));

    @Test
    void isPossibleByANewAttribute() {
        AttributeDefinition badge = new AttributeDefinition("custom:badge", AttributeType.NUMBER, true, false, 0, 9);
        pool.when(change(Settings.withAttributes(TEAM, badge))).expectDone();
    }

    @Test
    void isPossibleByOtherLimits() {
        pool.when(change(Settings.withAttributes(team(AttributeType.STRING, true, 20))))
                .expectDone();
    }

    @Test
    void neverTakesAnAttributeAway() {
        pool.when(change(Settings.withAttributes())).expectRefusal(PoolRefusal.ATTRIBUTE_FIXED);
    }

    @Test
    void neverReadsTheValuesThereAreInAnotherWay() {
        pool.when(change(Settings.withAttributes(team(AttributeType.NUMBER, true, 10))))
                .expectRefusal(PoolRefusal.ATTRIBUTE_FIXED);
    }

    @Test
    void neverOpensAnAttributeThatWasPromisedNotToChange() {
        pool.when(change(Settings.withAttributes(team(AttributeType.STRING, false, 10))))
                .expectRefusal(PoolRefusal.ATTRIBUTE_FIXED);
    }

    @Test
    void neverDemandsAfterwardsWhatUsersMayBeWithout() {
        AttributeDefinition email = new AttributeDefinition("email", AttributeType.STRING, true, true, 0, 2048);
        pool.when(change(Settings.withAttributes(TEAM, email))).expectRefusal(PoolRefusal.ATTRIBUTE_REQUIRED_LATE);
    }

    @Test
    void neverChangesHowTheyAreNamed() {
        pool.when(change(Settings.withSignInNames(Set.of(SignInName.EMAIL))))
                .expectRefusal(PoolRefusal.SIGN_IN_NAMES_FIXED);
    }

    private static ChangePoolSettings change(PoolSettings settings) {
        return new ChangePoolSettings(SHOPPERS, settings, NOON);
    }

    private static AttributeDefinition team(AttributeType type, boolean mutable, long most) {
        return new AttributeDefinition("custom:team", type, mutable, false, 0, most);
    }
}
