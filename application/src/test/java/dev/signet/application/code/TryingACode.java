package dev.signet.application.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.Application;
import dev.signet.application.code.CodeCheck.Expired;
import dev.signet.application.code.CodeCheck.Right;
import dev.signet.application.code.CodeCheck.Turn;
import dev.signet.application.code.CodeCheck.Void;
import dev.signet.application.code.CodeCheck.Wrong;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.KeyedHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TryingACode {

    private static final UserPoolId POOL = UserPoolId.of(new UUID(1, 1));
    private static final UserId ALICE = UserId.of(new UUID(1, 2));
    private static final CodeFor SIGN_UP = CodeFor.signUp(POOL, ALICE);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int FIVE = 5;

    /** By default a code for sign-up is good for a day and one for a reset for an hour, and both take five tries. */
    private static final PoolSettings SETTINGS = PoolSettings.named("Pool");

    private final Application application = new Application();
    private final Codes codes = new Codes(
            new CodeTable(application.jdbc()),
            new KeyedHash(application.keys()),
            new Identifiers(),
            new SecureRandom(),
            application.clock);

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void succeedsWithTheDigitsThatWereSent() {
        IssuedCode sent = issue(SIGN_UP);

        assertThat(sent.digits()).matches("[0-9]{6}");
        assertThat(check(SIGN_UP, sent.digits())).isEqualTo(new Right(sent.id(), "email"));
    }

    @Test
    void succeedsOnce() {
        IssuedCode sent = issue(SIGN_UP);

        assertThat(redeem(sent)).isTrue();
        assertThat(redeem(sent)).isFalse();
        assertThat(check(SIGN_UP, sent.digits())).isEqualTo(new Expired(sent.id()));
    }

    @Test
    void leavesARightCodeUsableWhenTheUseCaseIsRolledBack() {
        IssuedCode sent = issue(SIGN_UP);

        application.transactions().executeWithoutResult(transaction -> {
            assertThat(codes.redeem(sent.id())).isTrue();
            transaction.setRollbackOnly();
        });

        assertThat(check(SIGN_UP, sent.digits())).isInstanceOf(Right.class);
        assertThat(redeem(sent)).isTrue();
    }

    @Test
    void saysWhichWrongTryIsTheFirstAndWhichTheLast() {
        IssuedCode sent = issue(SIGN_UP);

        assertThat(Stream.generate(() -> check(SIGN_UP, wrong(sent))).limit(6))
                .containsExactly(
                        new Wrong(sent.id(), Turn.FIRST),
                        new Wrong(sent.id(), Turn.AGAIN),
                        new Wrong(sent.id(), Turn.AGAIN),
                        new Wrong(sent.id(), Turn.AGAIN),
                        new Wrong(sent.id(), Turn.LAST),
                        new Void(sent.id()));
        assertThat(check(SIGN_UP, sent.digits())).isEqualTo(new Void(sent.id()));
    }

    @Test
    void beginsAnewWithAnotherCode() {
        wrongTries(issue(SIGN_UP), FIVE);
        IssuedCode second = issue(SIGN_UP);

        assertThat(check(SIGN_UP, wrong(second))).isEqualTo(new Wrong(second.id(), Turn.FIRST));
        assertThat(check(SIGN_UP, second.digits())).isInstanceOf(Right.class);
    }

    @Test
    void isNotRefilledByTheHourForTheSameCode() {
        IssuedCode sent = issue(SIGN_UP);
        wrongTries(sent, 4);
        application.clock.advance(Duration.ofHours(2));

        assertThat(check(SIGN_UP, wrong(sent))).isEqualTo(new Wrong(sent.id(), Turn.LAST));
    }

    @Test
    void failsWithACodeThatANewerOneReplaced() {
        IssuedCode first = issue(SIGN_UP);
        IssuedCode second = issueUntilDifferentFrom(first);

        assertThat(check(SIGN_UP, first.digits())).isEqualTo(new Wrong(second.id(), Turn.FIRST));
        assertThat(redeem(first)).isFalse();
    }

    @Test
    void failsWhenItsTimeIsOver() {
        IssuedCode sent = issue(SIGN_UP);
        application.clock.advance(DAY);

        assertThat(check(SIGN_UP, sent.digits())).isEqualTo(new Expired(sent.id()));
    }

    @Test
    void doesNotTellThatItsTimeIsOverToWhoeverDoesNotKnowIt() {
        IssuedCode sent = issue(SIGN_UP);
        application.clock.advance(DAY);

        assertThat(check(SIGN_UP, wrong(sent)))
                .isInstanceOfSatisfying(Wrong.class, it -> assertThat(it.code()).isNotEqualTo(sent.id()));
    }

    @ParameterizedTest
    @EnumSource
    void endsAlikeWhatWasNeverSentOrIsOver(Nothing alive) {
        switch (alive) {
            case NEVER_SENT -> {}
            case PRETENDED -> codes.pretend(SIGN_UP, SETTINGS);
            case USED -> redeem(issue(SIGN_UP));
            case TOO_OLD -> {
                issue(SIGN_UP);
                application.clock.advance(DAY);
            }
        }

        assertThat(Stream.generate(() -> check(SIGN_UP, "nobody").getClass().getSimpleName())
                        .limit(6))
                .containsExactly("Wrong", "Wrong", "Wrong", "Wrong", "Wrong", "Void");
    }

    @Test
    void isCountedForEveryNameThatNobodyHasAndForgottenWhenItsTimeIsOver() {
        for (int name = 0; name < 20; name++) {
            check(CodeFor.reset(POOL, UserId.of(new UUID(7, name))), "000000");
        }
        application.clock.advance(DAY);
        for (int name = 20; name < 22; name++) {
            check(CodeFor.reset(POOL, UserId.of(new UUID(7, name))), "000000");
        }

        assertThat(application
                        .jdbc()
                        .sql("select count(*) from vault.code")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void failsForAnythingButWhatTheCodeIsFor() {
        IssuedCode sent = issue(CodeFor.attribute(POOL, ALICE, "email"));

        assertThat(check(CodeFor.reset(POOL, ALICE), sent.digits())).isInstanceOf(Wrong.class);
        assertThat(check(CodeFor.attribute(POOL, ALICE, "phone_number"), sent.digits()))
                .isInstanceOf(Wrong.class);
        assertThat(check(CodeFor.attribute(UserPoolId.of(new UUID(9, 9)), ALICE, "email"), sent.digits()))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void isJudgedNoMoreOftenThanTheLimitWhenFiftyTryAtOnce() throws Exception {
        IssuedCode sent = issue(SIGN_UP);
        List<CodeCheck> answers = fiftyAtOnce(() -> check(SIGN_UP, wrong(sent)));

        assertThat(answers).filteredOn(Wrong.class::isInstance).hasSize(FIVE);
        assertThat(answers).filteredOn(new Wrong(sent.id(), Turn.FIRST)::equals).hasSize(1);
        assertThat(answers).filteredOn(new Wrong(sent.id(), Turn.LAST)::equals).hasSize(1);
        assertThat(answers).filteredOn(new Void(sent.id())::equals).hasSize(45);
    }

    @Test
    void isUsedUpByOneOfFiftyWhoAreRightAtOnce() throws Exception {
        IssuedCode sent = issue(SIGN_UP);
        assertThat(fiftyAtOnce(() -> redeem(sent))).filteredOn(used -> used).hasSize(1);
    }

    @Test
    void isRefusedInsideATransactionThatCouldGiveTheTriesBack() {
        assertThatThrownBy(() -> application.atomically(() -> check(SIGN_UP, "000000")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the transaction");
    }

    @Test
    void leavesNoMoreThanIsAliveOfWhatWasOnlyAskedFor() {
        IssuedCode sent = issue(SIGN_UP);
        for (int i = 0; i < 20; i++) {
            codes.pretend(CodeFor.signUp(POOL, UserId.of(new UUID(2, i))), SETTINGS);
        }
        application.clock.advance(DAY);
        for (int i = 0; i < 2; i++) {
            codes.pretend(CodeFor.signUp(POOL, UserId.of(new UUID(3, i))), SETTINGS);
        }

        assertThat(application
                        .jdbc()
                        .sql("select count(*) filter (where decoy) from vault.code")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(check(SIGN_UP, sent.digits())).as("what was sent stays").isEqualTo(new Expired(sent.id()));
    }

    @Test
    void leavesNoDigitsInTheDatabase() {
        IssuedCode sent = issue(SIGN_UP);

        assertThat(application
                        .jdbc()
                        .sql("select code::text from vault.code code")
                        .query(String.class)
                        .single())
                .contains(sent.id().value())
                .doesNotContain("," + sent.digits());
    }

    @Test
    void isOverForAPersonWhoIsErased() {
        IssuedCode sent = issue(SIGN_UP);
        codes.forget(ALICE);

        assertThat(check(SIGN_UP, sent.digits())).isInstanceOf(Wrong.class);
    }

    private static <T> List<T> fiftyAtOnce(Callable<T> attempt) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private CodeCheck check(CodeFor what, String attempt) {
        return codes.check(what, attempt, SETTINGS);
    }

    private IssuedCode issue(CodeFor what) {
        return application.atomically(() -> codes.issue(what, "email", SETTINGS));
    }

    private IssuedCode issueUntilDifferentFrom(IssuedCode first) {
        return Stream.generate(() -> issue(SIGN_UP))
                .filter(next -> !next.digits().equals(first.digits()))
                .findFirst()
                .orElseThrow();
    }

    private boolean redeem(IssuedCode sent) {
        return application.atomically(() -> codes.redeem(sent.id()));
    }

    private void wrongTries(IssuedCode sent, int tries) {
        for (int i = 0; i < tries; i++) {
            check(SIGN_UP, wrong(sent));
        }
    }

    /** Why no code is alive. */
    enum Nothing {
        NEVER_SENT,
        PRETENDED,
        USED,
        TOO_OLD
    }

    private static String wrong(IssuedCode sent) {
        return sent.digits().equals("000000") ? "000001" : "000000";
    }
}
