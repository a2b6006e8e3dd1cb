package dev.signet.application.code;

import dev.signet.application.code.CodeCheck.Expired;
import dev.signet.application.code.CodeCheck.Right;
import dev.signet.application.code.CodeCheck.Turn;
import dev.signet.application.code.CodeCheck.Void;
import dev.signet.application.code.CodeCheck.Wrong;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.domain.Outcome;
import dev.signet.domain.user.CodeId;
import dev.signet.domain.user.CodeRefusal;
import dev.signet.domain.user.UserCommand.RejectCode;
import dev.signet.domain.user.UserCommand.VerifyCode;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a code back: judged and counted first, then used up inside the transaction of whoever asks. */
@Component
public class CodeTaking {

    private final Codes codes;
    private final Commands commands;
    private final Atomically atomically;

    CodeTaking(Codes codes, Commands commands, Atomically atomically) {
        this.codes = codes;
        this.commands = commands;
        this.atomically = atomically;
    }

    /**
     * Judges a code; not inside a transaction. The first wrong try and the one that voids the code are recorded.
     *
     * @throws CodeRefused where it is not the right one, in time
     */
    public Right judge(CodeFor what, String attempt, Context context, Instant now) {
        return switch (codes.check(what, attempt)) {
            case Right right -> right;
            case Wrong wrong -> {
                if (wrong.turn() != Turn.AGAIN) {
                    reject(what, wrong.code(), reason(wrong.turn()), context, now);
                }
                throw new CodeRefused.Wrong();
            }
            // Nobody was sent one: answered as where there is no such user.
            case Expired(Optional<CodeId> code) when code.isEmpty() -> throw new CodeRefused.Wrong();
            case Expired _ -> throw new CodeRefused.Expired();
            case Void _ -> throw new CodeRefused.TooManyAttempts();
        };
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

    private void reject(CodeFor what, CodeId code, CodeRefusal reason, Context context, Instant now) {
        atomically.run(() -> commands.send(new RejectCode(what.user(), code, reason, now), context));
    }

    private static CodeRefusal reason(Turn turn) {
        return turn == Turn.LAST ? CodeRefusal.TOO_MANY_ATTEMPTS : CodeRefusal.WRONG;
    }
}
