package dev.signet.application.trigger;

import dev.signet.application.oldpool.OldPoolAnswer;
import dev.signet.application.oldpool.OldPoolDirectory;
import dev.signet.application.oldpool.OldPoolDirectory.Found;
import dev.signet.application.trigger.Triggers.Asked;
import dev.signet.application.trigger.UserMigration.Migrated;
import dev.signet.domain.pool.OldPool;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerOutcome;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.UserStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the old pool as a trigger would be asked: on the same line and record, but in Cognito's protocol. */
@Component
class OldPoolMigration {

    private final Triggers triggers;
    private final OldPoolDirectory directory;

    OldPoolMigration(Triggers triggers, OldPoolDirectory directory) {
        this.triggers = triggers;
        this.directory = directory;
    }

    /** @throws TriggerRefused where it gave no answer that could be taken */
    Optional<Migrated> atSignIn(OldPool old, Occasion occasion, String username, String password) {
        return ask(
                old,
                occasion,
                TriggerSource.OLD_POOL_AT_SIGN_IN,
                username,
                () -> directory.signIn(old, occasion.pool(), username, password));
    }

    /** @throws TriggerRefused where it gave no answer that could be taken */
    Optional<Migrated> ofForgotten(OldPool old, Occasion occasion, String username) {
        return ask(
                old,
                occasion,
                TriggerSource.OLD_POOL_OF_FORGOTTEN,
                username,
                () -> directory.find(old, occasion.pool(), username));
    }

    private Optional<Migrated> ask(
            OldPool old, Occasion occasion, TriggerSource source, String username, Supplier<Found> search) {
        Question question = Question.of(occasion, source, Whom.unknown(username, Map.of()));
        Verdict<OldPoolAnswer> verdict = triggers.askBy(question, old.endpoint(), _ -> asked(search.get()));
        return switch (verdict.value()) {
            case OldPoolAnswer.Known known ->
                Optional.of(new Migrated(known.username(), known.attributes(), known.groups(), status(known)));
            case OldPoolAnswer.Unknown _ -> Optional.empty();
            case OldPoolAnswer.Busy _ -> throw new TriggerRefused.OldPoolBusy();
            case OldPoolAnswer.Broken broken ->
                throw new TriggerRefused.InvalidAnswer(Trigger.USER_MIGRATION, broken.why());
            case null -> throw new TriggerRefused.Unreachable(Trigger.USER_MIGRATION);
        };
    }

    private static Asked<OldPoolAnswer> asked(Found found) {
        OldPoolAnswer answer = found.answer();
        boolean silent = found.tries() > 0 && found.status() == null;
        Line.Ending ending =
                found.tries() == 0 ? Line.Ending.UNTOLD : silent ? Line.Ending.SILENT : Line.Ending.ANSWERED;
        return new Asked<>(
                new Verdict<>(outcome(answer), answer, null, null, why(answer)), found.tries(), found.status(), ending);
    }

    private static TriggerOutcome outcome(@Nullable OldPoolAnswer answer) {
        return switch (answer) {
            case OldPoolAnswer.Known _ -> TriggerOutcome.ANSWERED;
            case OldPoolAnswer.Unknown _, OldPoolAnswer.Busy _ -> TriggerOutcome.REFUSED;
            case OldPoolAnswer.Broken _ -> TriggerOutcome.INVALID;
            case null -> TriggerOutcome.UNREACHABLE;
        };
    }

    private static @Nullable String why(@Nullable OldPoolAnswer answer) {
        return switch (answer) {
            case OldPoolAnswer.Known _ -> null;
            case OldPoolAnswer.Unknown unknown -> unknown.why();
            case OldPoolAnswer.Busy busy -> busy.why();
            case OldPoolAnswer.Broken broken -> broken.why();
            case null -> "the old pool gave no answer";
        };
    }

    private static UserStatus status(OldPoolAnswer.Known known) {
        return switch (known.standing()) {
            case PASSWORD_GOOD -> UserStatus.CONFIRMED;
            case PASSWORD_TEMPORARY -> UserStatus.FORCE_CHANGE_PASSWORD;
            case PASSWORD_NOT_ENOUGH -> UserStatus.RESET_REQUIRED;
        };
    }
}
