package dev.signet.domain.pool;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.uuid;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventFamily;
import dev.signet.domain.Scenario;
import dev.signet.domain.pool.UserPoolCommand.AddSigningKey;
import dev.signet.domain.pool.UserPoolCommand.ChangePoolSettings;
import dev.signet.domain.pool.UserPoolCommand.ChangeRetention;
import dev.signet.domain.pool.UserPoolCommand.CreateUserPool;
import dev.signet.domain.pool.UserPoolCommand.RetireSigningKey;
import dev.signet.domain.pool.UserPoolCommand.WithdrawSigningKey;
import dev.signet.domain.pool.UserPoolEvent.PoolSettingsChanged;
import dev.signet.domain.pool.UserPoolEvent.RetentionChanged;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyAdded;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyRetired;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyWithdrawn;
import dev.signet.domain.pool.UserPoolEvent.UserPoolCreated;
import dev.signet.domain.retention.RetentionRules;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningAUserPool {

    private static final PoolSettings SETTINGS = PoolSettings.named("Shoppers");
    private static final PoolSettings OTHER = PoolSettings.named("Buyers");
    private static final DomainEvent CREATED = new UserPoolCreated(SHOPPERS, ACME, SETTINGS, NOON);
    private static final SigningKeyId FIRST = SigningKeyId.of(uuid(40));
    private static final SigningKeyId SECOND = SigningKeyId.of(uuid(41));

    private final Scenario pool = Scenario.of(UserPool.class);

    @Test
    void beginsWithItsSettings() {
        pool.when(new CreateUserPool(SHOPPERS, ACME, SETTINGS, NOON)).expectEvents(CREATED);
    }

    @Test
    void recordsChangedSettingsAsAWhole() {
        pool.given(CREATED)
                .when(new ChangePoolSettings(SHOPPERS, OTHER, NOON))
                .expectEvents(new PoolSettingsChanged(SHOPPERS, OTHER, NOON))
                .expectDone();
    }

    @Test
    void recordsNothingWhereTheSettingsAreTheSame() {
        pool.given(CREATED, new PoolSettingsChanged(SHOPPERS, OTHER, NOON))
                .when(new ChangePoolSettings(SHOPPERS, OTHER, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void recordsHowLongRecordsStayOnce() {
        RetentionRules rules = new RetentionRules(Map.of(EventFamily.AUDIT, Duration.ofDays(400)));
        RetentionChanged changed = new RetentionChanged(SHOPPERS, rules, Actor.SYSTEM, NOON);
        pool.given(CREATED)
                .when(new ChangeRetention(SHOPPERS, rules, Actor.SYSTEM, NOON))
                .expectEvents(changed);
        pool.given(CREATED, changed)
                .when(new ChangeRetention(SHOPPERS, rules, Actor.SYSTEM, NOON))
                .expectNoEvents();
        pool.given(CREATED, changed)
                .when(new ChangeRetention(SHOPPERS, RetentionRules.NONE, Actor.SYSTEM, NOON))
                .expectEvents(new RetentionChanged(SHOPPERS, RetentionRules.NONE, Actor.SYSTEM, NOON));
    }

    @Test
    void letsAKeySign() {
        pool.given(CREATED)
                .when(new AddSigningKey(SHOPPERS, FIRST, SigningKeyUse.ID, SigningAlgorithm.RS256, NOON))
                .expectEvents(added(FIRST, SigningKeyUse.ID))
                .expectDone();
    }

    @Test
    void takesNoKeyTwice() {
        pool.given(CREATED, added(FIRST, SigningKeyUse.ID), added(SECOND, SigningKeyUse.ID), retired(FIRST))
                .when(new AddSigningKey(SHOPPERS, FIRST, SigningKeyUse.ACCESS, SigningAlgorithm.RS256, NOON))
                .expectRefusal(PoolRefusal.KEY_EXISTS);
    }

    @Test
    void acceptsWhatARetiredKeySignedForTheOverlap() {
        pool.given(CREATED, added(FIRST, SigningKeyUse.ID), added(SECOND, SigningKeyUse.ID))
                .when(new RetireSigningKey(SHOPPERS, FIRST, NOON))
                .expectEvents(retired(FIRST))
                .expectDone();
    }

    @Test
    void retiresAKeyOnce() {
        pool.given(CREATED, added(FIRST, SigningKeyUse.ID), added(SECOND, SigningKeyUse.ID), retired(FIRST))
                .when(new RetireSigningKey(SHOPPERS, FIRST, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void keepsTheLastKeyOfEachUse() {
        pool.given(CREATED, added(FIRST, SigningKeyUse.ID), added(SECOND, SigningKeyUse.ACCESS))
                .when(new RetireSigningKey(SHOPPERS, FIRST, NOON))
                .expectRefusal(PoolRefusal.KEY_LAST);
    }

    @Test
    void retiresNoKeyItNeverHad() {
        pool.given(CREATED).when(new RetireSigningKey(SHOPPERS, FIRST, NOON)).expectRefusal(PoolRefusal.KEY_UNKNOWN);
    }

    @Test
    void acceptsNothingThatAWithdrawnKeySigned() {
        pool.given(CREATED, added(FIRST, SigningKeyUse.ID), added(SECOND, SigningKeyUse.ID))
                .when(new WithdrawSigningKey(SHOPPERS, FIRST, NOON))
                .expectEvents(new SigningKeyWithdrawn(SHOPPERS, FIRST, NOON))
                .expectDone();
    }

    @Test
    void withdrawsARetiredKeyTooAndOnce() {
        pool.given(CREATED, added(FIRST, SigningKeyUse.ID), added(SECOND, SigningKeyUse.ID), retired(FIRST))
                .when(new WithdrawSigningKey(SHOPPERS, FIRST, NOON))
                .expectEvents(new SigningKeyWithdrawn(SHOPPERS, FIRST, NOON));
        Scenario.of(UserPool.class)
                .given(
                        CREATED,
                        added(FIRST, SigningKeyUse.ID),
                        added(SECOND, SigningKeyUse.ID),
                        new SigningKeyWithdrawn(SHOPPERS, FIRST, NOON))
                .when(new WithdrawSigningKey(SHOPPERS, FIRST, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void withdrawsTheLastKeyOfAUseOnlyAfterItsSuccessorCame() {
        pool.given(CREATED, added(FIRST, SigningKeyUse.ID), added(SECOND, SigningKeyUse.ACCESS))
                .when(new WithdrawSigningKey(SHOPPERS, FIRST, NOON))
                .expectRefusal(PoolRefusal.KEY_LAST);
    }

    private static SigningKeyAdded added(SigningKeyId key, SigningKeyUse use) {
        return new SigningKeyAdded(SHOPPERS, key, use, SigningAlgorithm.RS256, NOON);
    }

    private static SigningKeyRetired retired(SigningKeyId key) {
        return new SigningKeyRetired(SHOPPERS, key, NOON.plus(Duration.ofDays(2)), NOON);
    }
}
