package dev.signet.application.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.mfa.Totp;
import dev.signet.application.mfa.TotpSecret;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.user.Profiles;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.Profile;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sets an authenticator app up in the middle of a sign-in, for whoever was asked to ({@link Challenge#MFA_SETUP}). Once
 * it has shown a code its codes are asked for at every sign-in, whether or not this one comes to its end.
 *
 * <p>Only who has no app yet gets one in this way: a password alone must not replace what stands beside it.
 */
@Service
public class SetUpTotp {

    private final SealedStep seal;
    private final SignInLookup lookup;
    private final Order order;
    private final Totp totp;
    private final Profiles profiles;
    private final Atomically atomically;
    private final Clock clock;

    SetUpTotp(
            SealedStep seal,
            SignInLookup lookup,
            Order order,
            Totp totp,
            Profiles profiles,
            Atomically atomically,
            Clock clock) {
        this.seal = seal;
        this.lookup = lookup;
        this.order = order;
        this.totp = totp;
        this.profiles = profiles;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** A secret to be shown once, and the session that goes on. */
    public record Proposed(TotpSecret secret, String session) {

        /** Neither. */
        @Override
        public String toString() {
            return "Proposed";
        }
    }

    /**
     * Makes a secret for an app.
     *
     * @throws SignInRefused where the session asks for nothing of the kind, by now or at all, or there is an app already
     * @throws dev.signet.application.mfa.MfaRefused where the pool has no authenticator apps
     */
    public Proposed propose(UserPoolId pool, AppClientId client, String session, Caller caller) {
        Instant now = clock.instant();
        return propose(
                open(pool, client, seal.open(new ClientCredentials(pool, client, null), session, now), caller, now));
    }

    /**
     * The same where nothing but the session says of which pool and client it is.
     *
     * @throws SignInRefused likewise
     * @throws dev.signet.application.mfa.MfaRefused likewise
     */
    public Proposed propose(String session, Caller caller) {
        return propose(open(session, caller));
    }

    private Proposed propose(Opened opened) {
        String name = profiles.open(opened.account().user(), opened.account().profile())
                .map(SetUpTotp::shownName)
                .orElseThrow(InvalidChallenge::new);
        Totp.Owner owner = new Totp.Owner(
                opened.house().pool(),
                opened.house().settings(),
                opened.account().user(),
                name);
        TotpSecret secret = atomically.run(() -> totp.propose(owner, opened.now()));
        return new Proposed(secret, seal.seal(opened.house(), opened.pending()));
    }

    /**
     * Takes the app that shows the right code, and gives the session with which the challenge is answered.
     *
     * @param name what the user calls it
     * @throws SignInRefused where the session asks for nothing of the kind, by now or at all, or there is an app already
     * @throws dev.signet.application.mfa.MfaRefused where the code is wrong
     */
    public String confirm(
            UserPoolId pool, AppClientId client, String session, String code, @Nullable String name, Caller caller) {
        Instant now = clock.instant();
        Pending pending = seal.open(new ClientCredentials(pool, client, null), session, now);
        return confirm(open(pool, client, pending, caller, now), code, name, caller);
    }

    /**
     * The same where nothing but the session says of which pool and client it is.
     *
     * @throws SignInRefused likewise
     * @throws dev.signet.application.mfa.MfaRefused likewise
     */
    public String confirm(String session, String code, @Nullable String name, Caller caller) {
        return confirm(open(session, caller), code, name, caller);
    }

    private String confirm(Opened opened, String code, @Nullable String name, Caller caller) {
        AtomicReference<CredentialId> app = new AtomicReference<>();
        atomically.run(() -> app.set(totp.confirmFirst(
                        opened.house().settings(),
                        opened.account().user(),
                        code,
                        name,
                        opened.house().context(caller, opened.account().user()),
                        opened.now())
                .orElseThrow(InvalidChallenge::new)));
        Pending pending = opened.pending();
        return seal.seal(
                opened.house(),
                new Pending(
                        pending.progress(),
                        pending.challenge(),
                        pending.available(),
                        app.get().value().getBytes(US_ASCII),
                        pending.expires()));
    }

    private record Opened(Pending pending, House house, Account account, Instant now) {}

    private Opened open(String session, Caller caller) {
        Instant now = clock.instant();
        SealedStep.Opened step = seal.open(session, now);
        return open(step.pool(), step.client(), step.pending(), caller, now);
    }

    private Opened open(UserPoolId pool, AppClientId client, Pending pending, Caller caller, Instant now) {
        SignInCandidate candidate =
                lookup.find(pool, client, pending.progress().user()).orElseThrow(ClientNotFound::new);
        Account account = candidate.account();
        if (pending.challenge() != Challenge.MFA_SETUP
                || account == null
                || pending.progress().isTooOld(now)
                || !account.enabled()
                || replaced(pending.progress(), account)
                || account.factors().totp() != null
                || !isOwed(new Step(
                        candidate, pending.progress(), Map.of(), Map.of(), pending.available(), caller, now))) {
            throw new InvalidChallenge();
        }
        return new Opened(pending, candidate.house(), account, now);
    }

    /** The pool, or the account, may have changed since it was asked for. */
    private boolean isOwed(Step step) {
        return order.next(step).filter(Challenge.MFA_SETUP::equals).isPresent();
    }

    /** What was proved by a password that has been replaced counts no more. */
    private static boolean replaced(Progress progress, Account account) {
        CredentialId proved = progress.credential();
        return proved != null && !Objects.equals(proved, account.credential());
    }

    private static String shownName(Profile profile) {
        return profile.attributes().getOrDefault("email", profile.username());
    }
}
