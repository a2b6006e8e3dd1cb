package dev.signet.application.mfa;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.mfa.MfaRefused.NotOffered;
import dev.signet.domain.Outcome;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.FactorCommand.ChangeMfaPreference;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which second factors are used, inside the transaction of whoever says so. */
@Component
public class MfaPreferences {

    private final Commands commands;
    private final FactorTable table;

    MfaPreferences(Commands commands, FactorTable table) {
        this.commands = commands;
        this.table = table;
    }

    /** What is wanted of one factor. */
    public enum Wish {
        /** It is not to be used. */
        OFF,
        /** It may be used. */
        ON,
        /** It is the one to be asked for. */
        PREFERRED
    }

    /**
     * Changes what is said of some factors; what is said of the others stays.
     *
     * @throws NotOffered where one is to be used that the pool does not have
     * @throws MfaRefused.NotSetUp where one is to be used that the user has not set up
     * @throws IllegalArgumentException where more than one is preferred, or a passkey
     */
    public void change(PoolSettings settings, UserId user, Map<MfaFactor, Wish> wishes, Context context, Instant now) {
        EnrolledFactors present = table.of(user);
        Set<MfaFactor> enabled = EnumSet.noneOf(MfaFactor.class);
        enabled.addAll(present.enabled());
        wishes.forEach((factor, wish) -> {
            if (wish == Wish.OFF) {
                enabled.remove(factor);
                return;
            }
            if (!settings.mfa().offers(factor)) {
                throw new NotOffered(factor);
            }
            enabled.add(factor);
        });
        Outcome<UserRefusal> outcome = commands.send(
                new ChangeMfaPreference(user, enabled, preferred(present, wishes, enabled), now), context);
        outcome.orElseThrow(MfaRefused::of);
    }

    private static @Nullable MfaFactor preferred(
            EnrolledFactors present, Map<MfaFactor, Wish> wishes, Set<MfaFactor> enabled) {
        Set<MfaFactor> wanted = EnumSet.noneOf(MfaFactor.class);
        wishes.forEach((factor, wish) -> {
            if (wish == Wish.PREFERRED) {
                wanted.add(factor);
            }
        });
        if (wanted.size() > 1) {
            throw new IllegalArgumentException("only one factor can be preferred");
        }
        if (!wanted.isEmpty()) {
            return wanted.iterator().next();
        }
        MfaFactor before = present.preferred();
        return before != null && enabled.contains(before) && wishes.get(before) != Wish.ON ? before : null;
    }
}
