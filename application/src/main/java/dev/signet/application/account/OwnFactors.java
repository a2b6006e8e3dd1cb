package dev.signet.application.account;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.mfa.FactorTable;
import dev.signet.application.mfa.FirstFactors;
import dev.signet.application.mfa.KnownFactors;
import dev.signet.application.mfa.MfaPreferences;
import dev.signet.application.mfa.MfaPreferences.Wish;
import dev.signet.application.mfa.RecoveryCodes;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.EnrolledFactors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows people their factors, and lets them say which are used. */
@Service
public class OwnFactors {

    private final OwnAccount account;
    private final FactorTable table;
    private final FirstFactors first;
    private final RecoveryCodes recovery;
    private final MfaPreferences preferences;
    private final Atomically atomically;
    private final Clock clock;

    OwnFactors(
            OwnAccount account,
            FactorTable table,
            FirstFactors first,
            RecoveryCodes recovery,
            MfaPreferences preferences,
            Atomically atomically,
            Clock clock) {
        this.account = account;
        this.table = table;
        this.first = first;
        this.recovery = recovery;
        this.preferences = preferences;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** What the user has. */
    public KnownFactors read(LiveSession session) {
        return new KnownFactors(table.of(session.user()), recovery.left(session.user()));
    }

    /** By what the user's sign-ins may begin, as {@code factors} stand. */
    public List<FirstFactor> beginnings(LiveSession session, EnrolledFactors factors) {
        return first.of(
                account.rules(session).pool().mfa(),
                session.user(),
                account.user(session).profile(),
                factors);
    }

    /**
     * Says of some factors whether they are used; the others stay as they are.
     *
     * @throws dev.signet.application.mfa.MfaRefused where the pool does not have one, or the user has not set it up
     */
    public void prefer(LiveSession session, Map<MfaFactor, Wish> wishes, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> preferences.change(
                account.rules(session).pool(), session.user(), wishes, OwnAccount.context(session, caller), now));
    }
}
