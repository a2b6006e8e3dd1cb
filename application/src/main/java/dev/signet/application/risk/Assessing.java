package dev.signet.application.risk;

import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInRefused.Blocked;
import dev.signet.application.signin.SignInRisk;
import dev.signet.application.signin.Step;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.risk.AddressRange;
import dev.signet.domain.risk.AddressRule;
import dev.signet.domain.risk.Considered;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskRules;
import dev.signet.domain.risk.RiskSettings;
import dev.signet.domain.session.SessionId;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assesses sign-ins by what the pool, or the client, says about risk. */
@Component
class Assessing implements SignInRisk {

    private final Observing observing;
    private final MemoryVault vault;
    private final RiskMails mails;

    Assessing(Observing observing, MemoryVault vault, RiskMails mails) {
        this.observing = observing;
        this.vault = vault;
        this.mails = mails;
    }

    @Override
    public void requireAddress(Step step) {
        if (mode(step) == RiskMode.ENFORCED && rule(step) == AddressRule.BLOCKED) {
            throw new Blocked();
        }
    }

    @Override
    public Optional<RiskFound> assess(Step after) {
        return mode(after) == RiskMode.OFF ? Optional.empty() : Optional.of(find(after));
    }

    @Override
    public void goesOn(Step step) {
        tell(step, step.progress().session(), false);
    }

    @Override
    public void isOver(Step after) {
        if (mode(after) != RiskMode.OFF) {
            Account account = after.provenAccount();
            Whereabouts place = observing.whereabouts(after).orElse(null);
            Memory before = vault.open(account.user(), account.memory()).orElse(null);
            vault.put(
                    account.user(),
                    after.house().tenant(),
                    Memory.after(before, observing.mark(after), place, after.now()),
                    after.now());
            tell(after, after.progress().session(), false);
        }
    }

    @Override
    public void isBlocked(Step step, SessionId session) {
        tell(step, session, true);
    }

    private void tell(Step step, SessionId session, boolean blocked) {
        RiskFound found = step.risk();
        if (found != null && found.enforced() && found.decided().tell()) {
            mails.leave(step, session, found, policy(step).notices(), blocked);
        }
    }

    private RiskFound find(Step step) {
        Whereabouts place = observing.whereabouts(step).orElse(null);
        Considered considered =
                Considered.of(mode(step), rule(step), policy(step), observing.signals(step, policy(step), place));
        return new RiskFound(
                RiskRules.CURRENT,
                considered,
                RiskRules.decide(RiskRules.CURRENT, considered).orElseThrow(),
                personal(step, place == null ? null : place.country()),
                personal(step, place == null ? null : place.city()));
    }

    private static @Nullable Personal<String> personal(Step step, @Nullable String value) {
        return value == null ? null : Personal.of(step.user(), value);
    }

    private static RiskMode mode(Step step) {
        RiskSettings risk = step.house().settings().risk();
        return step.progress().flow() == AuthFlow.CUSTOM ? risk.custom() : risk.mode();
    }

    private static RiskPolicy policy(Step step) {
        RiskPolicy own = step.house().clientSettings().risk();
        return own == null ? step.house().settings().risk().policy() : own;
    }

    private static AddressRule rule(Step step) {
        RiskPolicy policy = policy(step);
        Optional<InetAddress> address =
                Optional.ofNullable(step.caller().address()).flatMap(AddressRange::address);
        if (address.filter(policy::blocks).isPresent()) {
            return AddressRule.BLOCKED;
        }
        return address.filter(policy::skips).isPresent() ? AddressRule.SKIPPED : AddressRule.NONE;
    }
}
