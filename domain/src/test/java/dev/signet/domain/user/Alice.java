package dev.signet.domain.user;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.uuid;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.user.UserCommand.IssueCode;
import dev.signet.domain.user.UserCommand.SetPassword;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.CodeIssued;
import dev.signet.domain.user.UserEvent.CodeVerified;
import dev.signet.domain.user.UserEvent.PasswordChanged;
import dev.signet.domain.user.UserEvent.UserConfirmed;
import dev.signet.domain.user.UserEvent.UserRegistered;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alice, who signs up at noon with a user name, a password and an e-mail address. */
final class Alice {

    static final Personal<String> NAME = Personal.of(ALICE, "alice");
    static final Personal<String> OLD = Personal.of(ALICE, "alice@old.example");
    static final Personal<String> NEW = Personal.of(ALICE, "alice@new.example");
    static final CredentialId PASSWORD = CredentialId.of(uuid(20));
    static final CredentialId OTHER_PASSWORD = CredentialId.of(uuid(21));
    static final CodeId CODE = CodeId.of(uuid(30));
    static final CodeId NEWER_CODE = CodeId.of(uuid(31));
    static final Instant CODE_ENDS = NOON.plus(Duration.ofHours(1));
    static final Instant LATER = NOON.plusSeconds(60);

    private Alice() {}

    static DomainEvent[] signedUp(DomainEvent... since) {
        return history(
                since,
                new UserRegistered(
                        ALICE,
                        SHOPPERS,
                        ACME,
                        NAME,
                        Map.of("email", OLD),
                        SignInName.USERNAME,
                        Registration.SELF,
                        NOON),
                passwordSet(PasswordChangeReason.SIGN_UP, null));
    }

    static DomainEvent[] confirmed(DomainEvent... since) {
        return history(
                since, signedUp(new AttributeVerified(ALICE, "email", OLD, NOON), new UserConfirmed(ALICE, NOON)));
    }

    static DomainEvent[] createdByAnOperator(DomainEvent... since) {
        return history(
                since,
                new UserRegistered(
                        ALICE,
                        SHOPPERS,
                        ACME,
                        NAME,
                        Map.of("email", OLD),
                        SignInName.USERNAME,
                        Registration.OPERATOR,
                        NOON),
                passwordSet(PasswordChangeReason.SET_BY_OPERATOR, CODE_ENDS));
    }

    static CodeIssued codeSent(CodeId code, CodePurpose purpose, Personal<String> destination) {
        return new CodeIssued(ALICE, code, purpose, "email", destination, CODE_ENDS, NOON);
    }

    static CodeVerified codeVerified(CodePurpose purpose) {
        return new CodeVerified(ALICE, CODE, purpose, LATER);
    }

    static IssueCode sendCode(CodePurpose purpose, Personal<String> destination) {
        return new IssueCode(ALICE, CODE, purpose, "email", destination, CODE_ENDS, NOON);
    }

    static PasswordChanged passwordSet(PasswordChangeReason reason, @Nullable Instant temporaryUntil) {
        return new PasswordChanged(ALICE, PASSWORD, "argon2id", reason, temporaryUntil, NOON);
    }

    static SetPassword setPassword(PasswordChangeReason reason, Instant at) {
        return new SetPassword(ALICE, OTHER_PASSWORD, "argon2id", reason, null, at);
    }

    static PasswordChanged newPassword(PasswordChangeReason reason, Instant at) {
        return new PasswordChanged(ALICE, OTHER_PASSWORD, "argon2id", reason, null, at);
    }

    private static DomainEvent[] history(DomainEvent[] since, DomainEvent... before) {
        return Stream.concat(Arrays.stream(before), Arrays.stream(since)).toArray(DomainEvent[]::new);
    }
}
