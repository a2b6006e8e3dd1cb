package dev.signet.application.signin;

import dev.signet.application.password.SrpVerifiers.By;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.user.Profiles;
import dev.signet.domain.pool.LoginName;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.user.Profile;
import dev.signet.ledger.vault.KeyedHash;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Under which name somebody proves a password by SRP, and is told so. Where the client prevents user existence errors,
 * what is told has the same form whether or not anybody has the name that was typed: a user name is said back, and an
 * address is answered with a UUID, never with the user name behind it.
 */
@Component
class SrpNames {

    private final Profiles profiles;
    private final KeyedHash hash;

    SrpNames(Profiles profiles, KeyedHash hash) {
        this.profiles = profiles;
        this.hash = hash;
    }

    /**
     * What is told.
     *
     * @param text the name that goes into the proof
     * @param by which of the user's verifiers is bound to it
     */
    record Told(String text, By by) {

        /** Never the name. */
        @Override
        public String toString() {
            return "Told[" + by + "]";
        }
    }

    Told of(Step step) {
        Optional<LoginName> typed = step.given(AnswerNames.USERNAME)
                .flatMap(text -> LoginName.typed(text, step.house().settings().signInNames()));
        boolean named = typed.filter(name -> name.kind() == SignInName.USERNAME).isPresent();
        Account account = step.account();
        if (account == null) {
            return named
                    ? new Told(typed.orElseThrow().canonical(), By.NAME)
                    : new Told(nobodys(step).toString(), By.UUID);
        }
        String uuid = account.user().uuid().toString();
        String username = username(account);
        boolean byName =
                username.equals(uuid) || named || !step.house().clientSettings().preventUserExistenceErrors();
        return byName ? new Told(username, By.NAME) : new Told(uuid, By.UUID);
    }

    /** What goes into the proof of somebody who was told that name of theirs; of somebody unknown, anything. */
    String of(Step step, By by) {
        Account account = step.account();
        return account == null || by == By.UUID ? step.user().uuid().toString() : username(account);
    }

    private String username(Account account) {
        return profiles.open(account.user(), account.profile())
                .map(Profile::username)
                .orElseGet(() -> account.user().uuid().toString());
    }

    /**
     * The UUID that a user with the name might have, always the same one for the name. UUIDs of users tell when they were
     * made (RFC 9562 §5.7), so this one tells a time at which the pool was there; it moves whenever the pool has become
     * twice as old.
     */
    UUID nobodys(Step step) {
        ByteBuffer random = ByteBuffer.wrap(
                hash.of(step.house().pool().value(), "srp-uuid", step.progress().name()));
        long made = step.house().pool().uuid().getMostSignificantBits() >>> 16;
        long age = Long.highestOneBit(Math.max(1, step.progress().begun().toEpochMilli() - made));
        long time = made + Math.floorMod(random.getLong(), age);
        return new UUID(
                time << 16 | 0x7000 | (random.getShort() & 0x0fff),
                Long.MIN_VALUE | (random.getLong() & 0x3fffffffffffffffL));
    }
}
