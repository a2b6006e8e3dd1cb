package dev.signet.application.code;

import dev.signet.application.code.CodeCheck.Turn;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.pool.PoolSettings;
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

    private static final int DIGITS = 6;
    private static final int HASH_BYTES = 32;

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
     * Makes a code, with wrong tries of its own; one that was sent before for the same thing is dead from then on.
     *
     * @param attribute the address it goes to: {@code email} or {@code phone_number}
     * @throws IllegalStateException outside a transaction
     */
    public IssuedCode issue(CodeFor what, String attribute, PoolSettings settings) {
        Duration validity = CodeTerms.of(settings, what.purpose()).validity();
        return issue(what, attribute, settings, new Making(CodeId.of(identifiers.next()), DIGITS, validity));
    }

    /**
     * How a code is made.
     *
     * @param id names it
     * @param digits how many; 6 to 9
     * @param validity how long it is good
     */
    record Making(CodeId id, int digits, Duration validity) {}

    /** Makes a code as it is wanted. */
    IssuedCode issue(CodeFor what, String attribute, PoolSettings settings, Making making) {
        requireTransaction(true, "a code is made in the transaction of the use case that sends it");
        Instant now = clock.instant();
        int codes = (int) Math.pow(10, making.digits());
        String digits = String.format(Locale.ROOT, "%0" + making.digits() + "d", random.nextInt(codes));
        IssuedCode issued = new IssuedCode(making.id(), digits, now.plus(making.validity()));
        int attempts = CodeTerms.of(settings, what.purpose()).attempts();
        table.put(what, issued, attribute, hashOf(what, digits), attempts, now);
        return issued;
    }

    /** Leaves a code that nobody knows in place of one that is not sent: tries at it end like tries at any other. */
    void pretend(CodeFor what, PoolSettings settings) {
        CodeTerms terms = CodeTerms.of(settings, what.purpose());
        Instant now = clock.instant();
        table.putDecoy(what, decoy(terms, now), terms.attempts(), now);
    }

    /**
     * Says whether {@code attempt} is the code that was sent. Of many tries at the same time no more are judged than
     * the limit allows. Where no code is alive, because none was sent or because nobody has the name, tries are counted
     * as well, and from then on there are as many as for any code.
     *
     * @throws IllegalStateException inside a transaction, whose rollback would give the tries back
     */
    public CodeCheck check(CodeFor what, String attempt, PoolSettings settings) {
        requireTransaction(false, "a code is checked before the transaction that acts on it");
        Instant now = clock.instant();
        byte[] hash = hashOf(what, attempt);
        return table.attempt(what, hash, now)
                .or(() -> table.whyNot(what, hash, now))
                .orElseGet(() -> firstTryAtNothing(what, hash, CodeTerms.of(settings, what.purpose()), now));
    }

    /** Costs what it costs to record that a code was refused, for one that nobody was sent; inside a transaction. */
    void touch(CodeId code) {
        table.touch(code);
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

    private CodeCheck firstTryAtNothing(CodeFor what, byte[] hash, CodeTerms terms, Instant now) {
        CodeTable.Decoy decoy = decoy(terms, now);
        if (table.putTriedDecoy(what, decoy, terms.attempts(), now)) {
            return new CodeCheck.Wrong(decoy.id(), terms.attempts() == 1 ? Turn.LAST : Turn.FIRST);
        }
        // Somebody was faster and there is one now.
        return table.attempt(what, hash, now)
                .or(() -> table.whyNot(what, hash, now))
                .orElseGet(() -> new CodeCheck.Wrong(decoy.id(), Turn.AGAIN));
    }

    private CodeTable.Decoy decoy(CodeTerms terms, Instant now) {
        byte[] unmatched = new byte[HASH_BYTES];
        random.nextBytes(unmatched);
        return new CodeTable.Decoy(CodeId.of(identifiers.next()), unmatched, now.plus(terms.validity()));
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
