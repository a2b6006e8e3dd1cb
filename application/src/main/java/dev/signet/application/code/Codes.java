package dev.signet.application.code;

import dev.signet.application.command.Identifiers;
import dev.signet.domain.user.CodeId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.KeyedHash;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One-time codes of six decimal digits (NIST SP 800-63B-4 §3.1.3.2: at least six, valid once, tries limited).
 *
 * <p>{@link #issue} and {@link #redeem} belong to the transaction of the use case. {@link #check} stands before it: a
 * wrong try stays counted whatever the use case then does, and a use case that is repeated after a conflict counts
 * nothing twice.
 */
@Component
public class Codes {

    private static final int CODES = 1_000_000;

    private final CodeTable table;
    private final KeyedHash hash;
    private final Identifiers identifiers;
    private final SecureRandom random;
    private final Clock clock;

    Codes(CodeTable table, KeyedHash hash, Identifiers identifiers, SecureRandom random, Clock clock) {
        this.table = table;
        this.hash = hash;
        this.identifiers = identifiers;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Makes a code; one that was sent before for the same thing is dead from then on. Wrong tries of the last hour stay
     * counted.
     *
     * @param attribute the address it goes to: {@code email} or {@code phone_number}
     * @param validity how long it is good
     * @param attempts how many wrong tries void it, at least 1
     * @throws IllegalStateException outside a transaction
     */
    public IssuedCode issue(CodeFor what, String attribute, Duration validity, int attempts) {
        requireTransaction(true, "a code is made in the transaction of the use case that sends it");
        Instant now = clock.instant();
        String digits = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        IssuedCode issued = new IssuedCode(CodeId.of(identifiers.next()), digits, now.plus(validity));
        table.put(what, issued, attribute, hashOf(what, digits), attempts, now);
        return issued;
    }

    /**
     * Says whether {@code attempt} is the code that was sent. Of many tries at the same time no more are judged than
     * the limit allows.
     *
     * @throws IllegalStateException inside a transaction, whose rollback would give the tries back
     */
    public CodeCheck check(CodeFor what, String attempt) {
        requireTransaction(false, "a code is checked before the transaction that acts on it");
        Instant now = clock.instant();
        byte[] hash = hashOf(what, attempt);
        return table.attempt(what, hash, now).orElseGet(() -> table.whyNot(what, hash, now));
    }

    /**
     * Uses up a code that was right.
     *
     * @return false where somebody else has used it in between, or a newer one took its place
     * @throws IllegalStateException outside a transaction
     */
    public boolean redeem(CodeId code) {
        requireTransaction(true, "a code is used up in the transaction of the use case that acts on it");
        return table.spend(code, clock.instant());
    }

    /** Drops every code of a person who is being erased. */
    public void forget(UserId user) {
        table.forget(user);
    }

    private byte[] hashOf(CodeFor what, String digits) {
        String kind =
                String.join("|", "code", what.user().value(), what.purpose().name(), what.slot());
        return hash.of(what.pool().value(), kind, digits);
    }

    private static void requireTransaction(boolean wanted, String rule) {
        if (TransactionSynchronizationManager.isActualTransactionActive() != wanted) {
            throw new IllegalStateException(rule);
        }
    }
}
