package dev.signet.application.signin;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.signin.SignInRefused.AnswerMissing;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a sign-in, as factors and hooks see it.
 *
 * @param candidate house and account, as they stand at this step
 * @param progress what there is of the sign-in before this step
 * @param given what the client sent with this step, by Cognito's names; empty texts are dropped
 * @param metadata what the client sends for the pool's triggers
 * @param choices what the client may choose from by this step; empty where nothing is to be chosen
 * @param risk what was found of the sign-in at its first proof, where that is this step; absent elsewhere
 */
public record Step(
        SignInCandidate candidate,
        Progress progress,
        Map<String, String> given,
        Map<String, String> metadata,
        List<Challenge> choices,
        Caller caller,
        Instant now,
        @Nullable RiskFound risk) {

    /** A step that is not assessed yet. */
    Step(
            SignInCandidate candidate,
            Progress progress,
            Map<String, String> given,
            Map<String, String> metadata,
            List<Challenge> choices,
            Caller caller,
            Instant now) {
        this(candidate, progress, given, metadata, choices, caller, now, null);
    }

    /** Whether the sign-in begins with it. */
    boolean isFirst() {
        return progress.begun().equals(now);
    }

    /** Where the sign-in takes place. */
    public House house() {
        return candidate.house();
    }

    /** Whose name was typed; absent where nobody has it. */
    public @Nullable Account account() {
        return candidate.account();
    }

    /** The account of somebody who has proved something. */
    public Account provenAccount() {
        return Objects.requireNonNull(candidate.account(), "nobody can have proved anything");
    }

    /** Who signs in; where nobody has the name, an identifier that no user can have, always the same for the name. */
    public UserId user() {
        return progress.user();
    }

    /** What the client sent under that name. */
    public Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /**
     * What the client has to send under that name.
     *
     * @throws AnswerMissing where it did not
     */
    public String require(String name) {
        return given(name).orElseThrow(() -> new AnswerMissing(name));
    }

    /** In whose house commands of this step are carried out, by a caller who has proved nothing yet. */
    public Context context() {
        return new Context(house().tenant(), house().pool(), caller, user());
    }

    /** The same by a caller who has proved to be the user. */
    public Context provenContext() {
        return house().context(caller, user());
    }

    /** What is told somebody whose password is wrong, or whom nobody knows. */
    public SignInRefused wrongCredentials() {
        return candidate.account() == null && !house().clientSettings().preventUserExistenceErrors()
                ? new SignInRefused.UserNotFound()
                : new SignInRefused.WrongCredentials();
    }

    /**
     * What is told of a wrong password. Who has to set a new one is told so whatever was typed, where it may be told that
     * somebody has the name (Cognito: PasswordResetRequiredException).
     */
    SignInRefused wrongPassword() {
        Account account = candidate.account();
        return account != null
                        && account.enabled()
                        && account.status() == UserStatus.RESET_REQUIRED
                        && !house().clientSettings().preventUserExistenceErrors()
                ? new SignInRefused.ResetRequired()
                : wrongCredentials();
    }

    Step with(Progress next) {
        return new Step(candidate, next, given, metadata, choices, caller, now, risk);
    }

    Step choosingFrom(List<Challenge> available) {
        return new Step(candidate, progress, given, metadata, available, caller, now, risk);
    }

    Step found(RiskFound found) {
        return new Step(candidate, progress, given, metadata, choices, caller, now, found);
    }

    /** Nothing that was sent. */
    @Override
    public String toString() {
        return "Step[" + progress.session().value() + "]";
    }
}
