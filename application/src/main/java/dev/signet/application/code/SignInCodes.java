package dev.signet.application.code;

import dev.signet.application.code.CodeSending.Order;
import dev.signet.application.code.Codes.Making;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.delivery.Medium;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.CodeId;
import dev.signet.domain.user.CodePurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Codes that are owed in a sign-in. Neither their making nor their use is an event of the account: what was proved stands
 * in the session.
 */
@Component
public class SignInCodes {

    private final Codes codes;
    private final CodeSending sending;
    private final CodeTaking taking;
    private final CodeByName strangers;
    private final SendingBudget budget;
    private final Atomically atomically;

    SignInCodes(
            Codes codes,
            CodeSending sending,
            CodeTaking taking,
            CodeByName strangers,
            SendingBudget budget,
            Atomically atomically) {
        this.codes = codes;
        this.sending = sending;
        this.taking = taking;
        this.strangers = strangers;
        this.budget = budget;
        this.atomically = atomically;
    }

    /**
     * Which code is made.
     *
     * @param id names it, so that the step it was made for knows it again
     * @param digits how many; 6 to 9
     * @param validity how long it is good
     */
    public record Wanted(CodeId id, int digits, Duration validity) {

        private Making making() {
            return new Making(id, digits, validity);
        }
    }

    /**
     * Sends a code to somebody who has proved something, and says where to; not inside a transaction.
     *
     * @param words gives the order its words
     * @throws CodeRefused.TooManySent where the address got too many within an hour
     */
    public CodeDelivery send(Order order, UnaryOperator<Order> words, Wanted wanted, Instant now) {
        budget.requireAddress(order.what(), order.address(), now);
        Order worded = words.apply(order);
        return atomically.run(() -> put(worded, wanted));
    }

    /**
     * The same to an address that nobody has shown to be theirs, within what one attribute gets in an hour.
     *
     * @throws CodeRefused.TooManySent where either is used up
     */
    public CodeDelivery sendToClaimed(Order order, UnaryOperator<Order> words, Wanted wanted, Instant now) {
        budget.requireOwner(CodeFor.signIn(order.what().pool(), order.what().user(), order.attribute()), now);
        return send(order, words, wanted, now);
    }

    /**
     * Has a code sent to somebody who has proved nothing yet, after the answer; what is done where nobody gets one takes
     * as long and counts as much.
     *
     * @param order what is sent where; nothing where nobody gets one
     * @param words gives the order its words
     * @param name keyed hash of the name that was typed
     * @throws CodeRefused.TooManySent where the source has asked by this name too often
     * @throws CodeRefused.Busy where too many are waiting to be sent
     */
    public void sendToStranger(
            Optional<Order> order,
            UnaryOperator<Order> words,
            CodeFor what,
            PoolSettings settings,
            Wanted wanted,
            byte[] name,
            Caller caller,
            Instant now) {
        String subject = Base64.getUrlEncoder().withoutPadding().encodeToString(name);
        budget.requireAsker(what.pool(), CodePurpose.SIGN_IN, subject, caller, now);
        strangers.later(() -> order.ifPresentOrElse(
                real -> {
                    if (budget.reaches(what, real.address(), now)) {
                        Order worded = words.apply(real);
                        atomically.run(() -> put(worded, wanted));
                    }
                },
                () -> {
                    if (budget.reaches(what, subject, now)) {
                        codes.pretend(what, settings);
                    }
                }));
    }

    /** Where a code is said to go that nobody gets: for one name always the same. */
    public static String madeUp(Medium medium, byte[] name) {
        return SimulatedDelivery.madeUp(medium, name);
    }

    /**
     * Judges a code; not inside a transaction.
     *
     * @throws CodeRefused.TooManyWrong where the source has sent too many wrong ones
     */
    public CodeCheck judge(CodeFor what, String attempt, PoolSettings settings, Caller caller, Instant now) {
        return taking.check(what, attempt, settings, caller, now);
    }

    /** Uses up a code that was right, inside a transaction; false where somebody else has used it in between. */
    public boolean redeem(CodeId code) {
        return codes.redeem(code);
    }

    private CodeDelivery put(Order order, Wanted wanted) {
        return sending.deliver(order, codes.issue(order.what(), order.attribute(), order.settings(), wanted.making()));
    }
}
