package dev.signet.application.code;

import dev.signet.application.code.CodeCheck.Expired;
import dev.signet.application.code.CodeCheck.Right;
import dev.signet.application.code.CodeCheck.Turn;
import dev.signet.application.code.CodeCheck.Void;
import dev.signet.application.code.CodeCheck.Wrong;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.CodeId;
import dev.signet.domain.user.CodeRefusal;
import dev.signet.domain.user.UserCommand.RejectCode;
import dev.signet.domain.user.UserCommand.VerifyCode;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes a code back: judged and counted first, then used up inside the transaction of whoever asks. */
@Component
public class CodeTaking {

    private final Codes codes;
    private final Commands commands;
    private final Atomically atomically;
    private final WrongCodes wrongCodes;

    CodeTaking(Codes codes, Commands commands, Atomically atomically, WrongCodes wrongCodes) {
        this.wrongCodes = wrongCodes;
        this.codes = codes;
        this.commands = commands;
        this.atomically = atomically;
    }

    /**
     * Judges a code; not inside a transaction. The first wrong try and the one that voids the code are recorded.
     *
     * @throws CodeRefused where it is not the right one, in time
     */
    public Right judge(CodeFor what, String attempt, PoolSettings settings, Context context, Instant now) {
        CodeCheck check = check(what, attempt, settings, context.caller(), now);
        if (check instanceof Right right) {
            return right;
        }
        if (check instanceof Wrong wrong && wrong.turn() != Turn.AGAIN) {
            reject(what, wrong.code(), reason(wrong.turn()), context, now);
        }
        throw refused(check);
    }

    /** The refusal of a code that came for a name that nobody has: counted and answered as if somebody had it. */
    public CodeRefused refuse(CodeFor what, String attempt, PoolSettings settings, Caller caller, Instant now) {
        CodeCheck check = check(what, attempt, settings, caller, now);
        if (check instanceof Wrong wrong && wrong.turn() != Turn.AGAIN) {
            atomically.run(() -> codes.touch(wrong.code()));
        }
        return refused(check);
    }

    /**
     * Uses the code up and lets the account act on it; inside a transaction.
     *
     * @throws CodeRefused where somebody else has used it in between, or the account refuses
     */
    public void redeem(CodeFor what, Right right, Context context, Instant now) {
        if (!codes.redeem(right.code())) {
            throw new CodeRefused.Expired();
        }
        Outcome<UserRefusal> outcome = commands.send(new VerifyCode(what.user(), right.code(), now), context);
        outcome.orElseThrow(reason -> switch (reason) {
            case CODE_EXPIRED, CODE_NOT_CURRENT -> new CodeRefused.Expired();
            default -> new CodeRefused.NotNow(reason);
        });
    }

    CodeCheck check(CodeFor what, String attempt, PoolSettings settings, Caller caller, Instant now) {
        wrongCodes.requireFew(what.pool(), caller, now);
        CodeCheck check = codes.check(what, attempt, settings);
        if (!(check instanceof Right)) {
            wrongCodes.count(what.pool(), caller, now);
        }
        return check;
    }

    private static CodeRefused refused(CodeCheck check) {
        return switch (check) {
            case Right _, Wrong _ -> new CodeRefused.Wrong(); // nobody was sent the right one
            case Expired _ -> new CodeRefused.Expired();
            case Void _ -> new CodeRefused.TooManyAttempts();
        };
    }

    private void reject(CodeFor what, CodeId code, CodeRefusal reason, Context context, Instant now) {
        atomically.run(() -> commands.send(new RejectCode(what.user(), code, reason, now), context));
    }

    private static CodeRefusal reason(Turn turn) {
        return turn == Turn.LAST ? CodeRefusal.TOO_MANY_ATTEMPTS : CodeRefusal.WRONG;
    }
}
