package dev.signet.application.signin;

import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a sign-in has come.
 *
 * @param session the session that it will be
 * @param user who signs in, or whom nobody can be
 * @param name keyed hash of the name that was typed
 * @param shown where a code goes that nobody gets: the address that was typed, as strangers may see it; empty where none
 *     was
 * @param flow how the client asked
 * @param proved what was proved, in order; as many steps as the session has taken
 * @param credential the password that was proved or set last; absent where there was none
 * @param device the device that the client says it is; absent where it says none
 * @param demand what the assessment of the first proof asks for besides
 * @param confirmed the attribute whose address has just been shown by confirming a sign-up; absent elsewhere
 * @param byOperator whether an operator asked
 * @param begun when the first step was taken
 */
public record Progress(
        SessionId session,
        UserId user,
        byte[] name,
        String shown,
        AuthFlow flow,
        List<Proof> proved,
        @Nullable CredentialId credential,
        @Nullable String device,
        RiskResponse demand,
        @Nullable String confirmed,
        boolean byOperator,
        Instant begun) {

    private static final Duration LONGEST = Duration.ofHours(1);

    public Progress {
        proved = List.copyOf(proved);
    }

    /** Something that was proved, and when. */
    public record Proof(Factor factor, Instant at) {}

    /** Whether what was proved first is too long ago, however many steps there were. */
    boolean isTooOld(Instant now) {
        return now.isAfter(begun.plus(LONGEST));
    }

    /** Whether that was proved. */
    public boolean has(Factor factor) {
        return proved.stream().anyMatch(proof -> proof.factor() == factor);
    }

    /** Everything that was proved. */
    public Set<Factor> factors() {
        EnumSet<Factor> factors = EnumSet.noneOf(Factor.class);
        proved.forEach(proof -> factors.add(proof.factor()));
        return Collections.unmodifiableSet(factors);
    }

    /** The same with one more proof. */
    Progress after(Factor factor, @Nullable CredentialId with, Instant at) {
        return new Progress(
                session,
                user,
                name,
                shown,
                flow,
                Stream.concat(proved.stream(), Stream.of(new Proof(factor, at))).toList(),
                with == null ? credential : with,
                device,
                demand,
                confirmed,
                byOperator,
                begun);
    }

    /** The same once that is known to be asked for: no later step washes it off. */
    Progress demanding(RiskResponse found) {
        return new Progress(
                session, user, name, shown, flow, proved, credential, device, found, confirmed, byOperator, begun);
    }

    /** Whether the code that the sign-in began with went to the address in that attribute: it is no second factor then. */
    boolean beganAt(String attribute) {
        return attribute.equals(confirmed) || has(attribute.equals("email") ? Factor.EMAIL_OTP : Factor.SMS_OTP);
    }

    /** The same for the session of a sign-up, with the address that its confirmation has shown. */
    Progress as(SessionId other, @Nullable String shownBefore) {
        return new Progress(
                other, user, name, shown, flow, proved, credential, device, demand, shownBefore, byOperator, begun);
    }

    /** The same from that device; where none is said, or one has proved to be itself, from the one that was said before. */
    Progress from(@Nullable String said) {
        return said == null || has(Factor.DEVICE)
                ? this
                : new Progress(
                        session,
                        user,
                        name,
                        shown,
                        flow,
                        proved,
                        credential,
                        said,
                        demand,
                        confirmed,
                        byOperator,
                        begun);
    }
}
