package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.signin.ChallengeSeal.Pending;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.user.Profiles;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.UserVanished;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.stereotype.Service;

/** Takes the next step of a sign-in: a new password in place of the temporary one. */
@Service
public class AnswerChallenge {

    private final ChallengeSeal challenges;
    private final SignInLookup lookup;
    private final NewPassword passwords;
    private final Profiles profiles;
    private final SessionOpening opening;
    private final FailedAttempts failures;
    private final Atomically atomically;
    private final SignInMeter meter;
    private final Clock clock;

    AnswerChallenge(
            ChallengeSeal challenges,
            SignInLookup lookup,
            NewPassword passwords,
            Profiles profiles,
            SessionOpening opening,
            FailedAttempts failures,
            Atomically atomically,
            SignInMeter meter,
            Clock clock) {
        this.challenges = challenges;
        this.lookup = lookup;
        this.passwords = passwords;
        this.profiles = profiles;
        this.opening = opening;
        this.failures = failures;
        this.atomically = atomically;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * An answer as it comes in.
     *
     * @param session what the challenge carried
     */
    public record Request(ClientCredentials client, String session, String newPassword) {

        /** Neither password nor session. */
        @Override
        public String toString() {
            return "Request[" + client + "]";
        }
    }

    /**
     * Sets the new password and signs in.
     *
     * @throws SignInRefused where the challenge cannot be answered any more
     * @throws dev.signet.application.password.PasswordRefused where the password does not conform with the policy
     */
    public SignInAnswer answer(Request request, Caller caller) {
        return meter.count(() -> attempt(request, caller));
    }

    private SignInAnswer attempt(Request request, Caller caller) {
        Instant now = clock.instant();
        Pending pending = challenges.open(request.client(), request.session(), now);
        SignInCandidate candidate =
                lookup.find(request.client(), pending.user()).orElseThrow(ClientNotFound::new);
        Account account = candidate.account();
        if (account == null
                || account.status() != UserStatus.FORCE_CHANGE_PASSWORD
                || !pending.proved().equals(account.credential())) {
            throw new InvalidChallenge();
        }
        failures.requireUsable(candidate, account, caller, now);
        NewPassword.Hashed hashed = passwords.hash(
                request.newPassword(),
                "new_password",
                owner(candidate.house(), account),
                candidate.house().settings());
        return new SignedIn(opening.handOut(open(candidate, account, pending, hashed, caller, now)));
    }

    private PasswordOwner owner(House house, Account account) {
        return new PasswordOwner(
                house.pool(),
                account.user(),
                profiles.open(account.user(), account.profile())
                        .orElseThrow(InvalidChallenge::new)
                        .username());
    }

    private SessionOpening.Opened open(
            SignInCandidate candidate,
            Account account,
            Pending pending,
            NewPassword.Hashed hashed,
            Caller caller,
            Instant now) {
        try {
            return atomically.run(() -> {
                passwords
                        .set(
                                hashed,
                                PasswordChangeReason.REPLACED_TEMPORARY,
                                null,
                                candidate.house().context(caller, account.user()),
                                now)
                        .orElseThrow(refusal -> new InvalidChallenge());
                return opening.open(
                        candidate.house(), account, pending.session(), Set.of(Factor.NEW_PASSWORD), caller, now);
            });
        } catch (AggregateStreamCreationException | UserVanished tooLate) {
            throw new InvalidChallenge();
        }
    }
}
