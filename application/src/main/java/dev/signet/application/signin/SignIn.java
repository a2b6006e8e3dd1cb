package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Identifiers;
import dev.signet.application.delivery.Medium;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.signin.ChallengeFactor.Proved;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInRefused.FlowNotEnabled;
import dev.signet.application.signin.SignInRefused.FlowNotSupported;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.signup.SignUpSessions;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.TypedName;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.SessionId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes the first step of a sign-in. By password alone that is one indexed read, one hash, one commit.
 *
 * <p>The order is fixed. What the client may do comes first, then whether the address is blocked, then the pool's hooks, then whether the name is locked, then
 * the proof, which an unknown name costs as well; only whoever has proved something learns what state the account is in.
 */
@Service
public class SignIn {

    private final NameReader names;
    private final SignInLookup lookup;
    private final Order order;
    private final ChallengeFlow flow;
    private final List<SignInHook> hooks;
    private final SignInRisk risk;
    private final SignInMigration migration;
    private final SignUpSessions signUps;
    private final LockoutGate gate;
    private final Pools pools;
    private final Identifiers identifiers;
    private final SignInMeter meter;
    private final Clock clock;

    SignIn(
            NameReader names,
            SignInLookup lookup,
            Order order,
            ChallengeFlow flow,
            List<SignInHook> hooks,
            SignInRisk risk,
            SignInMigration migration,
            SignUpSessions signUps,
            LockoutGate gate,
            Pools pools,
            Identifiers identifiers,
            SignInMeter meter,
            Clock clock) {
        this.names = names;
        this.lookup = lookup;
        this.order = order;
        this.flow = flow;
        this.hooks = List.copyOf(hooks);
        this.risk = risk;
        this.migration = migration;
        this.signUps = signUps;
        this.gate = gate;
        this.pools = pools;
        this.identifiers = identifiers;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * Takes the first step for whoever asks.
     *
     * @throws SignInRefused for every expected "no"
     * @throws ClientNotFound where the pool has no such client
     */
    public SignInAnswer signIn(SignInRequest request, Caller caller) {
        return meter.count(() -> attempt(request, caller, false));
    }

    /**
     * Takes the first step in the name of an operator, who may ask for {@link AuthFlow#ADMIN_USER_PASSWORD} as well.
     * What is owed then may be answered by either.
     *
     * @throws dev.signet.application.operator.OperatorRefused where the operator may not change users
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool, or none that the operator serves
     * @throws SignInRefused for every expected "no"
     * @throws ClientNotFound where the pool has no such client
     */
    public SignInAnswer signIn(Administrator by, SignInRequest request, Caller caller) {
        pools.require(by, Permission.CHANGE_USERS, request.client().pool());
        return meter.count(() -> attempt(request, caller, true));
    }

    private SignInAnswer attempt(SignInRequest request, Caller caller, boolean byOperator) {
        Instant now = clock.instant();
        TypedName name = names.read(request.client().pool(), request.username());
        SignInCandidate found = lookup.find(request.client(), name).orElseThrow(ClientNotFound::new);
        requireFlow(found, request.flow(), byOperator);
        Step step = step(found, name, request, byOperator, caller, now);
        risk.requireAddress(step);
        if (request.flow() == AuthFlow.USER_AUTH && request.session() != null) {
            return afterSignUp(step, request.client(), request.session());
        }
        return switch (migration.bring(step)) {
            case NOT_ASKED -> begin(step);
            case BROUGHT -> {
                SignInCandidate brought = lookup.find(request.client(), name).orElseThrow(ClientNotFound::new);
                yield begin(step(brought, name, request, byOperator, caller, now));
            }
            case UNKNOWN -> {
                hooks.forEach(hook -> hook.beforeProof(step));
                throw step.wrongCredentials();
            }
        };
    }

    private SignInAnswer begin(Step step) {
        hooks.forEach(hook -> hook.beforeProof(step));
        return flow.reach(step, order.first(step));
    }

    /** Whoever has just confirmed their account has proved enough by that (Cognito: auto sign-in), once. */
    private SignInAnswer afterSignUp(Step step, ClientCredentials client, String session) {
        SignUpSessions.Begun begun = signUps.open(client, session, step.now())
                .filter(SignUpSessions.Begun::confirmed)
                .filter(of -> isStill(of, step.account()))
                .orElseThrow(InvalidChallenge::new);
        Step first = step.with(step.progress().as(begun.session(), begun.address()));
        hooks.forEach(hook -> hook.beforeProof(first));
        return flow.begin(
                first,
                new Proved(
                        Factor.SIGN_UP,
                        () -> gate.requirePresent(first, begun.credential()),
                        begun.credential(),
                        () -> {}));
    }

    /** Whoever has set another password since was told that everything before it is over. */
    private static boolean isStill(SignUpSessions.Begun begun, @Nullable Account account) {
        return account != null
                && begun.user().equals(account.user())
                && Objects.equals(begun.credential(), account.credential());
    }

    private Step step(
            SignInCandidate candidate,
            TypedName name,
            SignInRequest request,
            boolean byOperator,
            Caller caller,
            Instant now) {
        Account account = candidate.account();
        Progress begun = new Progress(
                SessionId.of(identifiers.next()),
                account == null ? name.nobody() : account.user(),
                name.hash(),
                shown(candidate, name, request.username()),
                request.flow(),
                List.of(),
                null,
                request.deviceKey(),
                RiskResponse.NO_ACTION,
                null,
                byOperator,
                now);
        return new Step(candidate, begun, given(request), request.metadata(), List.of(), caller, now);
    }

    /** The name as it was typed is said back to whom nobody knows. */
    private static Map<String, String> given(SignInRequest request) {
        Map<String, String> given = new HashMap<>(request.proofs());
        given.put(AnswerNames.USERNAME, request.username());
        return Map.copyOf(given);
    }

    /** Where a pool knows no addresses, what looks like one is a user name. */
    private static String shown(SignInCandidate candidate, TypedName name, String typed) {
        return candidate.house().settings().signInNames().contains(name.kind())
                ? switch (name.kind()) {
                    case EMAIL -> Medium.EMAIL.mask(typed);
                    case PHONE_NUMBER -> Medium.SMS.mask(typed);
                    case USERNAME -> "";
                }
                : "";
    }

    private static void requireFlow(SignInCandidate candidate, AuthFlow flow, boolean byOperator) {
        if (flow == AuthFlow.REFRESH_TOKEN || (flow == AuthFlow.ADMIN_USER_PASSWORD && !byOperator)) {
            throw new FlowNotSupported();
        }
        if (!candidate.house().clientSettings().authFlows().contains(flow)) {
            throw new FlowNotEnabled();
        }
    }
}
