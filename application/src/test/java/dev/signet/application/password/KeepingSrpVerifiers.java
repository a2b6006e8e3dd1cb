package dev.signet.application.password;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.Application;
import dev.signet.application.password.SrpVerifiers.By;
import dev.signet.application.srp.SrpName;
import dev.signet.application.srp.SrpVerifier;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingSrpVerifiers {

    private static final UserPoolId POOL = UserPoolId.of(new UUID(1, 1));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Password SECRET = Password.of("correct horse");

    private Application fixture;
    private HashingPool pool;
    private SrpVerifiers verifiers;

    @BeforeAll
    void open() {
        fixture = new Application();
        pool = new HashingPool(new HashingSettings(1, 4, Duration.ofSeconds(30), 10), new SimpleMeterRegistry());
        verifiers = new SrpVerifiers(fixture.jdbc(), new Vault(fixture.keys()), pool, new SecureRandom());
    }

    @AfterAll
    void close() {
        pool.close();
        fixture.close();
    }

    @Test
    void givesBackTheVerifierOfEachName() {
        PasswordOwner alice = owner("alice");
        CredentialId credential = set(alice);

        assertThat(opened(alice, credential, By.NAME)).isEqualTo(again(opened(alice, credential, By.NAME), "alice"));
        assertThat(opened(alice, credential, By.UUID))
                .isEqualTo(again(
                        opened(alice, credential, By.UUID), alice.user().uuid().toString()));
    }

    @Test
    void saltsEachNameByItselfSoThatNobodySeesThatTheyAreOneUser() {
        PasswordOwner alice = owner("alice");
        CredentialId credential = set(alice);

        assertThat(opened(alice, credential, By.NAME).salt())
                .isNotEqualTo(opened(alice, credential, By.UUID).salt());
    }

    @Test
    void keepsOneWhereTheUserNameIsTheUuid() {
        UserId user = UserId.of(UUID.randomUUID());
        CredentialId credential = set(new PasswordOwner(POOL, user, user.uuid().toString()));

        assertThat(sealed(credential, By.UUID)).isNull();
    }

    @Test
    void readsPasswordsInTheFormInWhichTheyAreHashed() {
        PasswordOwner alice = owner("alice");
        SrpVerifiers.Pair composed = verifiers.make(alice, Password.of("P\u00e4ssword"));
        SrpVerifiers.Pair decomposed = verifiers.make(alice, Password.of("Pa\u0308ssword"));
        byte[] typed = "P\u00e4ssword".getBytes(StandardCharsets.UTF_8);

        assertThat(List.of(composed, decomposed))
                .allSatisfy(pair -> assertThat(pair.byName())
                        .isEqualTo(SrpVerifier.of(
                                new SrpName(name(), "alice"),
                                typed,
                                pair.byName().salt().toByteArray())));
    }

    @Test
    void findsOutAVerifierPutInTheRowOfAnother() {
        PasswordOwner alice = owner("alice");
        PasswordOwner mallory = owner("mallory");
        CredentialId hers = set(alice);
        CredentialId theirs = set(mallory);

        fixture.jdbc()
                .sql("update vault.srp_verifier set by_name = ? where credential = ?")
                .param(sealed(theirs, By.NAME))
                .param(hers.value())
                .update();

        assertThatThrownBy(() -> opened(alice, hers, By.NAME)).isInstanceOf(SealBroken.class);
    }

    @Test
    void forgetsTheOneOfAFormerPassword() {
        PasswordOwner alice = owner("alice");
        CredentialId former = set(alice);
        CredentialId present = set(alice);

        assertThat(rows(former)).isZero();
        assertThat(rows(present)).isOne();
    }

    @Test
    void forgetsADeletedUserAndNobodyElse() {
        PasswordOwner alice = owner("alice");
        CredentialId hers = set(alice);
        CredentialId his = set(owner("bob"));

        verifiers.deleteFor(alice.user());

        assertThat(rows(hers)).isZero();
        assertThat(rows(his)).isOne();
    }

    private CredentialId set(PasswordOwner owner) {
        CredentialId credential = CredentialId.of(UUID.randomUUID());
        verifiers.set(owner, credential, verifiers.make(owner, SECRET), NOON);
        return credential;
    }

    private SrpVerifier opened(PasswordOwner owner, CredentialId credential, By by) {
        return verifiers.open(credential, owner.user(), by, requireNonNull(sealed(credential, by)));
    }

    private byte @Nullable [] sealed(CredentialId credential, By by) {
        return fixture.jdbc()
                .sql("select by_name, by_uuid from vault.srp_verifier where credential = ?")
                .param(credential.value())
                .query((row, number) -> new Sealed(row.getBytes(by == By.NAME ? 1 : 2)))
                .single()
                .bytes();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sealed(byte @Nullable [] bytes) {}

    private int rows(CredentialId credential) {
        return fixture.jdbc()
                .sql("select count(*) from vault.srp_verifier where credential = ?")
                .param(credential.value())
                .query(Integer.class)
                .single();
    }

    private static SrpVerifier again(SrpVerifier found, String name) {
        return SrpVerifier.of(
                new SrpName(name(), name),
                "correct horse".getBytes(StandardCharsets.UTF_8),
                found.salt().toByteArray());
    }

    private static String name() {
        return POOL.value().substring("pol_".length());
    }

    private static PasswordOwner owner(String name) {
        return new PasswordOwner(POOL, UserId.of(UUID.randomUUID()), name);
    }
}
