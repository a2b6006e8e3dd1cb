package dev.signet.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.Application;
import dev.signet.domain.password.HashParameters;
import dev.signet.domain.password.PasswordPolicy;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.Vault;
import dev.signet.ledger.vault.VaultException.SealBroken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingPasswords {

    private static final UserPoolId POOL = UserPoolId.of(new UUID(1, 1));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Application fixture;
    private PasswordVault vault;

    @BeforeAll
    void open() {
        fixture = new Application();
        vault = new PasswordVault(fixture.jdbc(), new Vault(fixture.keys()));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void givesBackTheHashOfACredential() {
        UserId alice = user();
        CredentialId credential = set(alice, "hash of Alice", 0, NOON);

        assertThat(vault.open(credential, alice, sealed(credential))).isEqualTo("hash of Alice");
    }

    @Test
    void showsNothingToWhoeverReadsTheTable() {
        CredentialId credential = set(user(), "hash of Alice", 0, NOON);

        assertThat(new String(sealed(credential), StandardCharsets.ISO_8859_1)).doesNotContain("hash");
    }

    @Test
    void findsOutAHashPutInTheRowOfAnother() {
        UserId alice = user();
        UserId mallory = user();
        CredentialId hers = set(alice, "hash of Alice", 0, NOON);
        CredentialId theirs = set(mallory, "hash of Mallory", 0, NOON);

        fixture.jdbc()
                .sql("update vault.password set sealed = ? where credential = ?")
                .params(sealed(theirs), hers.value())
                .update();

        assertThatThrownBy(() -> vault.open(hers, alice, sealed(hers))).isInstanceOf(SealBroken.class);
    }

    @Test
    void remembersAsManyAsThePolicySaysAndForgetsTheRest() {
        UserId alice = user();
        for (int day = 0; day < 5; day++) {
            set(alice, "hash " + day, 3, NOON.plus(Duration.ofDays(day)));
        }

        assertThat(vault.newest(alice, 24)).containsExactly("hash 4", "hash 3", "hash 2");
    }

    @Test
    void keepsTheNewestWhateverThePolicySays() {
        UserId alice = user();
        set(alice, "first", 0, NOON);
        CredentialId second = set(alice, "second", 0, NOON.minusSeconds(60));

        assertThat(vault.newest(alice, 24)).containsExactly("second");
        assertThat(vault.open(second, alice, sealed(second))).isEqualTo("second");
    }

    @Test
    void putsAStrongerHashInThePlaceOfTheSamePassword() {
        UserId alice = user();
        CredentialId credential = set(alice, "weak", 0, NOON);

        assertThat(vault.rehash(credential, alice, "strong")).isTrue();
        assertThat(vault.newest(alice, 24)).containsExactly("strong");
        assertThat(vault.rehash(credential, user(), "foreign")).isFalse();
        assertThat(vault.open(credential, alice, sealed(credential))).isEqualTo("strong");
    }

    @Test
    void forgetsADeletedUserAndNobodyElse() {
        UserId alice = user();
        UserId bob = user();
        set(alice, "hers", 0, NOON);
        set(bob, "his", 0, NOON);

        vault.deleteFor(alice);

        assertThat(vault.newest(alice, 24)).isEmpty();
        assertThat(vault.newest(bob, 24)).containsExactly("his");
    }

    @Test
    void leavesNothingBehindWhenTheTransactionFails() {
        UserId alice = user();
        fixture.transactions().executeWithoutResult(transaction -> {
            set(alice, "never", 0, NOON);
            transaction.setRollbackOnly();
        });

        assertThat(vault.newest(alice, 24)).isEmpty();
    }

    @Test
    void knowsAPasswordThatTheUserHadBefore() {
        UserId alice = user();
        HashParameters cheap = new HashParameters(7168, 1, 1);
        HashingSettings settings = new HashingSettings(1, 4, Duration.ofSeconds(30), 10);
        try (HashingPool pool = new HashingPool(settings, new SimpleMeterRegistry())) {
            PasswordHasher hasher = new PasswordHasher(pool, new SecureRandom());
            set(alice, hasher.hash(Password.of("first"), cheap), 2, NOON);
            set(alice, hasher.hash(Password.of("second"), cheap), 2, NOON.plusSeconds(1));
            PasswordHistory history = new PasswordHistory(vault, hasher);

            assertThat(history.holds(alice, Password.of("first"), remembering(2)))
                    .isTrue();
            assertThat(history.holds(alice, Password.of("first"), remembering(1)))
                    .isFalse();
            assertThat(history.holds(alice, Password.of("second"), remembering(1)))
                    .isTrue();
            assertThat(history.holds(alice, Password.of("second"), remembering(0)))
                    .isFalse();
            assertThat(history.holds(alice, Password.of("third"), remembering(2)))
                    .isFalse();
        }
    }

    private CredentialId set(UserId user, String hash, int historySize, Instant at) {
        CredentialId credential = CredentialId.of(UUID.randomUUID());
        vault.set(POOL, user, credential, hash, historySize, at);
        return credential;
    }

    private byte[] sealed(CredentialId credential) {
        return fixture.jdbc()
                .sql("select sealed from vault.password where credential = ?")
                .param(credential.value())
                .query(byte[].class)
                .single();
    }

    private static UserId user() {
        return UserId.of(UUID.randomUUID());
    }

    private static PasswordPolicy remembering(int historySize) {
        return new PasswordPolicy(8, false, false, false, false, Duration.ofDays(7), historySize);
    }
}
