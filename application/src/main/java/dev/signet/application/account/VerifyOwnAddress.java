package dev.signet.application.account;

import dev.signet.application.account.AccountRefused.NothingToVerify;
import dev.signet.application.account.OwnAccount.Rules;
import dev.signet.application.code.CodeCheck.Right;
import dev.signet.application.code.CodeDelivery;
import dev.signet.application.code.CodeFor;
import dev.signet.application.code.CodeSending;
import dev.signet.application.code.CodeTaking;
import dev.signet.application.code.MessageWords;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.session.LiveSession;
import dev.signet.application.signup.SignUpRefused.AliasExists;
import dev.signet.application.user.KnownUser;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.LoginNameTaken;
import dev.signet.domain.user.Profile;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Verifies an address of one's own: sends another code to it, and takes the code back. */
@Service
public class VerifyOwnAddress {

    private final OwnAccount account;
    private final CodeSending sending;
    private final MessageWords words;
    private final CodeTaking taking;
    private final Atomically atomically;
    private final Clock clock;

    VerifyOwnAddress(
            OwnAccount account,
            CodeSending sending,
            MessageWords words,
            CodeTaking taking,
            Atomically atomically,
            Clock clock) {
        this.account = account;
        this.sending = sending;
        this.words = words;
        this.taking = taking;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Sends a code to the address that waits, and says where to.
     *
     * @throws dev.signet.application.code.CodeRefused.TooManySent where it was asked for too often
     * @throws NothingToVerify where no value of {@code attribute} waits for verification
     */
    public CodeDelivery sendCode(LiveSession session, String attribute, Caller caller) {
        return sendCode(session, attribute, Map.of(), caller);
    }

    /** The same, with what the client sends for the pool's triggers. */
    public CodeDelivery sendCode(LiveSession session, String attribute, Map<String, String> metadata, Caller caller) {
        Instant now = clock.instant();
        Rules rules = account.rules(session);
        UnaryOperator<CodeSending.Order> worded = words.ofAddress(
                rules.pool(),
                OwnAccount.occasion(session, rules, metadata, caller),
                TriggerSource.MESSAGE_OF_VERIFICATION,
                () -> OwnAccount.whom(account.user(session)));
        return atomically.run(() -> {
            KnownUser user = account.user(session);
            CodeSending.Order order =
                    ChangeOwnAttributes.order(session, rules, user, attribute, waiting(user.profile(), attribute));
            return sending.sendToOwner(worded.apply(order), OwnAccount.context(session, caller), now);
        });
    }

    /**
     * Takes the code; from then on the address counts.
     *
     * @throws dev.signet.application.code.CodeRefused where it is not the right one
     * @throws AliasExists where another user has verified the address in the meantime
     */
    public void verify(LiveSession session, String attribute, String code, Caller caller) {
        Instant now = clock.instant();
        Context context = OwnAccount.context(session, caller);
        CodeFor what = CodeFor.attribute(session.pool(), session.user(), attribute);
        Right right = taking.judge(what, code, account.rules(session).pool(), context, now);
        try {
            atomically.run(() -> taking.redeem(what, right, context, now));
        } catch (LoginNameTaken taken) {
            throw new AliasExists(attribute);
        }
    }

    private static String waiting(Profile profile, String attribute) {
        String pending = profile.pending().get(attribute);
        if (pending != null) {
            return pending;
        }
        String present = profile.attributes().get(attribute);
        if (present == null || profile.verified().contains(attribute)) {
            throw new NothingToVerify(attribute);
        }
        return present;
    }
}
