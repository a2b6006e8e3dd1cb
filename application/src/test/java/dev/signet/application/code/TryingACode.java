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
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.KeyedHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TryingACode {

    private static final UserPoolId POOL = UserPoolId.of(new UUID(1, 1));
    private static final UserId ALICE = UserId.of(new UUID(1, 2));
    private static final CodeFor SIGN_UP = CodeFor.signUp(POOL, ALICE);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int FIVE = 5;

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
        assertThat(codes.check(SIGN_UP, sent.digits())).isEqualTo(new Right(sent.id(), "email"));
    }

    @Test
    void succeedsOnce() {
        IssuedCode sent = issue(SIGN_UP);

        assertThat(redeem(sent)).isTrue();
        assertThat(redeem(sent)).isFalse();
        assertThat(codes.check(SIGN_UP, sent.digits())).isEqualTo(new Expired(Optional.of(sent.id())));
    }

    @Test
    void leavesARightCodeUsableWhenTheUseCaseIsRolledBack() {
        IssuedCode sent = issue(SIGN_UP);

        application.transactions().executeWithoutResult(transaction -> {
            assertThat(codes.redeem(sent.id())).isTrue();
            transaction.setRollbackOnly();
        });

        assertThat(codes.check(SIGN_UP, sent.digits())).isInstanceOf(Right.class);
        assertThat(redeem(sent)).isTrue();
    }

    @Test
    void saysWhichWrongTryIsTheFirstAndWhichTheLast() {
        IssuedCode sent = issue(SIGN_UP);

        assertThat(Stream.generate(() -> codes.check(SIGN_UP, wrong(sent))).limit(6))
                .containsExactly(
                        new Wrong(sent.id(), Turn.FIRST),
                        new Wrong(sent.id(), Turn.AGAIN),
                        new Wrong(sent.id(), Turn.AGAIN),
                        new Wrong(sent.id(), Turn.AGAIN),
                        new Wrong(sent.id(), Turn.LAST),
                        new Void(sent.id()));
        assertThat(codes.check(SIGN_UP, sent.digits())).isEqualTo(new Void(sent.id()));
    }

    @Test
    void isNotRefilledBySendingAnotherCodeWithinTheHour() {
        wrongTries(issue(SIGN_UP), FIVE);
        IssuedCode second = issue(SIGN_UP);

        assertThat(codes.check(SIGN_UP, second.digits())).isEqualTo(new Void(second.id()));
        application.clock.advance(Duration.ofHours(1));
        assertThat(codes.check(SIGN_UP, second.digits())).isInstanceOf(Right.class);
    }

    @Test
    void isNotRefilledByTheHourForTheSameCode() {
        IssuedCode sent = issue(SIGN_UP);
        wrongTries(sent, 4);
        application.clock.advance(Duration.ofHours(2));

        assertThat(codes.check(SIGN_UP, wrong(sent))).isEqualTo(new Wrong(sent.id(), Turn.LAST));
    }

    @Test
    void isGivenBackByARightCode() {
        IssuedCode first = issue(SIGN_UP);
        wrongTries(first, 4);
        redeem(first);
        IssuedCode second = issue(SIGN_UP);

        assertThat(codes.check(SIGN_UP, wrong(second))).isEqualTo(new Wrong(second.id(), Turn.FIRST));
    }

    @Test
    void failsWithACodeThatANewerOneReplaced() {
        IssuedCode first = issue(SIGN_UP);
        IssuedCode second = issueUntilDifferentFrom(first);

        assertThat(codes.check(SIGN_UP, first.digits())).isEqualTo(new Wrong(second.id(), Turn.FIRST));
        assertThat(redeem(first)).isFalse();
    }

    @Test
    void failsWhenItsTimeIsOver() {
        IssuedCode sent = issue(SIGN_UP);
        application.clock.advance(DAY);

        assertThat(codes.check(SIGN_UP, sent.digits())).isEqualTo(new Expired(Optional.of(sent.id())));
    }

    @Test
    void doesNotTellThatItsTimeIsOverToWhoeverDoesNotKnowIt() {
        IssuedCode sent = issue(SIGN_UP);
        application.clock.advance(DAY);

        assertThat(codes.check(SIGN_UP, wrong(sent))).isEqualTo(new Wrong(sent.id(), Turn.AGAIN));
    }

    @Test
    void failsWhereNoneWasSent() {
        assertThat(codes.check(SIGN_UP, "000000")).isEqualTo(new Expired(Optional.empty()));
    }

    @Test
    void failsForAnythingButWhatTheCodeIsFor() {
        IssuedCode sent = issue(CodeFor.attribute(POOL, ALICE, "email"));

        assertThat(codes.check(CodeFor.reset(POOL, ALICE), sent.digits())).isInstanceOf(Expired.class);
        assertThat(codes.check(CodeFor.attribute(POOL, ALICE, "phone_number"), sent.digits()))
                .isInstanceOf(Expired.class);
        assertThat(codes.check(CodeFor.attribute(UserPoolId.of(new UUID(9, 9)), ALICE, "email"), sent.digits()))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void isJudgedNoMoreOftenThanTheLimitWhenFiftyTryAtOnce() throws Exception {
        IssuedCode sent = issue(SIGN_UP);
        Callable<CodeCheck> guess = () -> codes.check(SIGN_UP, wrong(sent));
        List<CodeCheck> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(Stream.generate(() -> guess).limit(50).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).filteredOn(Wrong.class::isInstance).hasSize(FIVE);
        assertThat(answers).filteredOn(new Wrong(sent.id(), Turn.FIRST)::equals).hasSize(1);
        assertThat(answers).filteredOn(new Wrong(sent.id(), Turn.LAST)::equals).hasSize(1);
        assertThat(answers).filteredOn(new Void(sent.id())::equals).hasSize(45);
    }

    @Test
    void isUsedUpByOneOfFiftyWhoAreRightAtOnce() throws Exception {
        IssuedCode sent = issue(SIGN_UP);
        Callable<Boolean> use = () -> redeem(sent);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Stream.generate(() -> use).limit(50).toList()).stream()
                            .filter(Future::resultNow))
                    .hasSize(1);
        }
    }

    @Test
    void isRefusedInsideATransactionThatCouldGiveTheTriesBack() {
        assertThatThrownBy(() -> application.atomically(() -> codes.check(SIGN_UP, "000000")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the transaction");
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

        assertThat(codes.check(SIGN_UP, sent.digits())).isEqualTo(new Expired(Optional.empty()));
    }

    private IssuedCode issue(CodeFor what) {
        return application.atomically(() -> codes.issue(what, "email", DAY, FIVE));
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
            codes.check(SIGN_UP, wrong(sent));
        }
    }

    private static String wrong(IssuedCode sent) {
        return sent.digits().equals("000000") ? "000001" : "000000";
    }
}
