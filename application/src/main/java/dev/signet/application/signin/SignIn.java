package dev.signet.application.signin;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.password.Password;
import dev.signet.application.password.PasswordRefused.HashingBusy;
import dev.signet.application.signin.PasswordFactor.Result;
import dev.signet.application.signin.SignInAnswer.Challenge;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInRefused.FlowNotEnabled;
import dev.signet.application.user.NameReader;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.UserVanished;
import dev.signet.domain.user.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Signs a user in by password: one indexed read, one hash, one commit.
 *
 * <p>The order is fixed. What the client may do comes first, then whether the name is locked, then the hash, which an
 * unknown name costs as well; only whoever knows the password learns what state the account is in.
 */
@Service
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final NameReader names;
    private final SignInLookup lookup;
    private final LockoutGate gate;
    private final PasswordFactor password;
    private final FailedAttempts failures;
    private final SessionOpening opening;
    private final ChallengeSeal challenges;
    private final Atomically atomically;
    private final SignInMeter meter;
    private final Clock clock;

    SignIn(
            NameReader names,
            SignInLookup lookup,
            LockoutGate gate,
            PasswordFactor password,
            FailedAttempts failures,
            SessionOpening opening,
            ChallengeSeal challenges,
            Atomically atomically,
            SignInMeter meter,
            Clock clock) {
        this.names = names;
        this.lookup = lookup;
        this.gate = gate;
        this.password = password;
        this.failures = failures;
        this.opening = opening;
        this.challenges = challenges;
        this.atomically = atomically;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * Takes the first step of a sign-in.
     *
     * @throws SignInRefused for every expected "no"
     * @throws ClientNotFound where the pool has no such client
     */
    public SignInAnswer signIn(SignInRequest request, Caller caller) {
        return meter.count(() -> attempt(request, caller));
    }

    private SignInAnswer attempt(SignInRequest request, Caller caller) {
        Instant now = clock.instant();
        Password typed = Password.of(request.password());
        SignInCandidate candidate = lookup.find(
                        request.client(), names.read(request.client().pool(), request.username()))
                .orElseThrow(ClientNotFound::new);
        requireFlow(candidate);
        gate.requireUnlocked(candidate, now);
        Account account = candidate.account();
        Result proved = password.prove(account, typed, candidate.house().hashing());
        if (account == null || proved == Result.WRONG) {
            throw failures.wrongCredentials(candidate, caller, now);
        }
        failures.requireUsable(candidate, account, caller, now);
        return account.status() == UserStatus.FORCE_CHANGE_PASSWORD
                ? new Challenged(
                        Challenge.NEW_PASSWORD_REQUIRED,
                        challenges.seal(
                                candidate.house(),
                                account.user(),
                                Objects.requireNonNull(account.credential(), "a password was proved"),
                                now))
                : open(candidate, account, typed, proved, caller, now);
    }

    private static void requireFlow(SignInCandidate candidate) {
        if (!candidate.house().clientSettings().authFlows().contains(AuthFlow.USER_PASSWORD)) {
            throw new FlowNotEnabled();
        }
    }

    private SignInAnswer open(
            SignInCandidate candidate, Account account, Password typed, Result proved, Caller caller, Instant now) {
        SessionOpening.Opened opened;
        try {
            opened = atomically.run(() -> {
                gate.passed(candidate, now);
                return opening.open(candidate.house(), account, Set.of(Factor.PASSWORD), caller, now);
            });
        } catch (UserVanished closed) {
            throw new SignInRefused.WrongCredentials();
        }
        if (proved == Result.RIGHT_BUT_OLD) {
            rehash(candidate, account, typed, caller, now);
        }
        return new SignedIn(opening.handOut(opened));
    }

    /** The session is open: a node too busy for a better hash does it at another sign-in. */
    private void rehash(SignInCandidate candidate, Account account, Password typed, Caller caller, Instant now) {
        try {
            password.rehash(candidate.house(), account, typed, caller, now);
        } catch (HashingBusy later) {
            LOG.debug("The hash of {} stays as it is for now", account.user().value(), later);
        }
    }
}
