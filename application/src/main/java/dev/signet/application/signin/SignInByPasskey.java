package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Identifiers;
import dev.signet.application.passkey.Passkeys;
import dev.signet.application.signin.Challenge.Guard;
import dev.signet.application.signin.ChallengeFactor.Offered;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInRefused.FlowNotEnabled;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Signs in whoever a passkey belongs to, without a name: the authenticator says who it is. Nothing else begins without a
 * name, and from the first answer on it is a sign-in like any other.
 */
@Service
public class SignInByPasskey {

    /** Who signs in before the passkey has said so: nobody can be this user. */
    private static final UserId ANYBODY = UserId.of(new UUID(0, 0));

    private final SignInLookup lookup;
    private final WebAuthn webAuthn;
    private final Passkeys passkeys;
    private final SealedStep seal;
    private final ChallengeFlow flow;
    private final FailedAttempts failures;
    private final SignInRisk risk;
    private final List<SignInHook> hooks;
    private final Identifiers identifiers;
    private final SignInMeter meter;
    private final Clock clock;

    SignInByPasskey(
            SignInLookup lookup,
            WebAuthn webAuthn,
            Passkeys passkeys,
            SealedStep seal,
            ChallengeFlow flow,
            FailedAttempts failures,
            SignInRisk risk,
            List<SignInHook> hooks,
            Identifiers identifiers,
            SignInMeter meter,
            Clock clock) {
        this.lookup = lookup;
        this.webAuthn = webAuthn;
        this.passkeys = passkeys;
        this.seal = seal;
        this.flow = flow;
        this.failures = failures;
        this.risk = risk;
        this.hooks = List.copyOf(hooks);
        this.identifiers = identifiers;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * Asks the authenticator for any passkey that it has of the pool's site.
     *
     * @throws SignInRefused where the client or the pool lets no sign-in begin by passkey
     * @throws ClientNotFound where the pool has no such client
     */
    public Challenged begin(ClientCredentials client, Caller caller) {
        Instant now = clock.instant();
        SignInCandidate candidate = candidate(client, ANYBODY);
        if (!candidate.house().clientSettings().authFlows().contains(AuthFlow.USER_AUTH)
                || !candidate.house().settings().mfa().firstFactors().contains(FirstFactor.WEB_AUTHN)) {
            throw new FlowNotEnabled();
        }
        Progress begun = progress(SessionId.of(identifiers.next()), ANYBODY, now);
        Step step = step(candidate, begun, Map.of(), Map.of(), caller, now);
        risk.requireAddress(step);
        Offered offered = webAuthn.put(step, null);
        Pending pending = new Pending(
                begun,
                Challenge.WEB_AUTHN,
                List.of(),
                offered.state(),
                now.plus(candidate.house().clientSettings().authSessionValidity()));
        return new Challenged(
                Challenge.WEB_AUTHN, seal.seal(candidate.house(), pending), offered.parameters(), List.of());
    }

    /**
     * Signs in whoever the passkey belongs to.
     *
     * @param credential the browser's AuthenticationResponseJSON
     * @param metadata what the client sends for the pool's triggers
     * @throws SignInRefused where the passkey is nobody's, or does not fit the question
     */
    public SignInAnswer finish(
            ClientCredentials client, String session, String credential, Map<String, String> metadata, Caller caller) {
        return meter.count(() -> attempt(client, session, credential, metadata, caller));
    }

    private SignInAnswer attempt(
            ClientCredentials client, String session, String credential, Map<String, String> metadata, Caller caller) {
        Instant now = clock.instant();
        Pending pending = seal.open(client, session, now);
        if (!pending.progress().user().equals(ANYBODY)) {
            throw new InvalidChallenge();
        }
        UserId owner = passkeys.ownerOf(client.pool(), credential).orElse(ANYBODY);
        Map<String, String> given = Map.of("CREDENTIAL", credential);
        Progress progress =
                progress(pending.progress().session(), owner, pending.progress().begun());
        Step step = step(candidate(client, owner), progress, given, metadata, caller, now);
        risk.requireAddress(step);
        if (step.account() == null) {
            throw failures.unknown(step);
        }
        hooks.forEach(hook -> hook.beforeProof(step));
        return flow.judge(step, Challenge.WEB_AUTHN, pending.state());
    }

    private SignInCandidate candidate(ClientCredentials client, UserId user) {
        return lookup.find(client, user, Guard.PASSKEY.subject(user.value())).orElseThrow(ClientNotFound::new);
    }

    private static Progress progress(SessionId session, UserId user, Instant begun) {
        return new Progress(
                session,
                user,
                new byte[0],
                "",
                AuthFlow.USER_AUTH,
                List.of(),
                null,
                null,
                RiskResponse.NO_ACTION,
                null,
                false,
                begun);
    }

    private static Step step(
            SignInCandidate candidate,
            Progress progress,
            Map<String, String> given,
            Map<String, String> metadata,
            Caller caller,
            Instant now) {
        return new Step(candidate, progress, given, metadata, List.of(), caller, now);
    }
}
