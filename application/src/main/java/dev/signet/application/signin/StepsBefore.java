package dev.signet.application.signin;

import dev.signet.application.signin.SignInRefused.ChallengeUsed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks whether a step was taken before, ahead of anything outside that would hear of it again. What takes a step once is
 * the append to its session; this only keeps replays from going as far as the pool's triggers.
 */
@Component
class StepsBefore {

    private static final String TAKEN = """
            select count(*) filter (where name = 'session.factor_proved') as proved,
                   count(*) filter (where name not in (
                       'session.factor_proved', 'session.challenge_failed', 'session.sign_in_locked',
                       'session.risk_assessed', 'session.risk_feedback_given')) as beyond
            from ledger.event where stream = :session
            """;

    private final JdbcClient jdbc;

    StepsBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets a step through that was not taken yet; by one indexed read, but for the first step of all, which nobody else
     * can have.
     *
     * @throws ChallengeUsed where it was
     */
    void requireNew(Step step) {
        if (step.isFirst()) {
            return;
        }
        boolean isNew = jdbc.sql(TAKEN)
                .param("session", step.progress().session().value())
                .query((row, _) -> row.getInt("beyond") == 0
                        && row.getInt("proved") == step.progress().proved().size())
                .single();
        if (!isNew) {
            throw new ChallengeUsed();
        }
    }
}
