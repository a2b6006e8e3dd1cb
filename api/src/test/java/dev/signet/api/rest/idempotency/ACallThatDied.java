package dev.signet.api.rest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.api.SignetUnderTest;
import dev.signet.application.idempotency.Claim;
import dev.signet.application.idempotency.Claim.Yours;
import dev.signet.application.idempotency.IdempotencyKeys;
import dev.signet.application.idempotency.Repeatable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ACallThatDied {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final IdempotencyKeys keys = signet.part(IdempotencyKeys.class);
    private final JdbcTemplate owner = new JdbcTemplate(signet.database().ownerDataSource());
    private final Repeatable call =
            new Repeatable("a test", UUID.randomUUID().toString(), "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void isLeftAloneWhileItMayStillRun() {
        assertThat(keys.claim(call)).isInstanceOf(Yours.class);
        assertThat(keys.claim(call)).isInstanceOf(Claim.Running.class);
    }

    @Test
    void isCarriedOutByTheNextWhoAsks() {
        Yours dead = (Yours) keys.claim(call);
        lapse(dead);
        assertThat(keys.claim(call)).isInstanceOf(Yours.class);
    }

    @Test
    void doesNotTakeEffectWhenItComesBackToLife() {
        Yours slow = (Yours) keys.claim(call);
        lapse(slow);
        assertThat(keys.claim(call)).isInstanceOf(Yours.class);
        assertThatIllegalStateException().isThrownBy(() -> keys.committing(slow));
    }

    @Test
    void afterItTookEffectIsNotCarriedOutAgain() {
        Yours dead = (Yours) keys.claim(call);
        keys.committing(dead);
        assertThat(keys.claim(call)).isInstanceOf(Claim.Running.class);
        lapse(dead);
        assertThat(keys.claim(call)).isInstanceOf(Claim.AnswerLost.class);
        keys.failed(dead);
        assertThat(keys.claim(call)).isInstanceOf(Claim.AnswerLost.class);
    }

    @Test
    void isForgottenAfterADay() {
        Yours answered = (Yours) keys.claim(call);
        keys.answered(answered, 201, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(keys.claim(call)).isInstanceOf(Claim.Answered.class);
        owner.update(
                "update lookup.idempotency set expires_at = now() where key = ?",
                answered.key().hash());
        assertThat(keys.claim(call)).isInstanceOf(Yours.class);
    }

    private void lapse(Yours claim) {
        owner.update(
                "update lookup.idempotency set lapses_at = now() where key = ?",
                claim.key().hash());
    }
}
