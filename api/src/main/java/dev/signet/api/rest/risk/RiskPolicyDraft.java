package dev.signet.api.rest.risk;

import dev.signet.api.rest.json.Multiline;
import dev.signet.domain.risk.AccountTakeover;
import dev.signet.domain.risk.CompromisedCredentials;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.risk.RiskExceptions;
import dev.signet.domain.risk.RiskMail;
import dev.signet.domain.risk.RiskNotices;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskReaction;
import dev.signet.domain.risk.RiskResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done about risk as an operator sends it; a part that is left out does nothing. */
public record RiskPolicyDraft(
        @Nullable Compromised compromised,
        @Nullable Takeover takeover,
        @Nullable Exceptions exceptions) {

    /** About passwords known from breaches. */
    public record Compromised(
            @Nullable Set<CredentialUse> uses, @Nullable Boolean block) {}

    /** About sign-ins that may not be the user's own. */
    public record Takeover(
            @Nullable Reaction low,
            @Nullable Reaction medium,
            @Nullable Reaction high,
            @Nullable Notices notices) {}

    /** At one level. */
    public record Reaction(RiskResponse response, @Nullable Boolean tell) {}

    /** How users are told. */
    public record Notices(
            @Nullable String sourceArn,
            @Nullable String from,
            @Nullable String replyTo,
            @Nullable Mail blocked,
            @Nullable Mail challenged,
            @Nullable Mail allowed) {}

    /** One mail. */
    public record Mail(
            String subject,
            @Multiline @Nullable String html,
            @Multiline @Nullable String text) {}

    /** About some addresses. */
    public record Exceptions(
            @Nullable Set<String> blocked, @Nullable Set<String> skipped) {}

    /** The policy. */
    public RiskPolicy settings() {
        return new RiskPolicy(
                compromised == null
                        ? null
                        : new CompromisedCredentials(some(compromised.uses), Boolean.TRUE.equals(compromised.block)),
                takeover == null
                        ? null
                        : new AccountTakeover(
                                reaction(takeover.low),
                                reaction(takeover.medium),
                                reaction(takeover.high),
                                notices(takeover.notices)),
                exceptions == null ? null : new RiskExceptions(some(exceptions.blocked), some(exceptions.skipped)));
    }

    private static <T> Set<T> some(@Nullable Set<T> given) {
        return given == null ? Set.of() : given;
    }

    private static @Nullable RiskReaction reaction(@Nullable Reaction given) {
        return given == null ? null : new RiskReaction(given.response, Boolean.TRUE.equals(given.tell));
    }

    private static RiskNotices notices(@Nullable Notices given) {
        return given == null
                ? RiskNotices.DEFAULT
                : new RiskNotices(
                        given.sourceArn,
                        given.from,
                        given.replyTo,
                        mail(given.blocked),
                        mail(given.challenged),
                        mail(given.allowed));
    }

    private static @Nullable RiskMail mail(@Nullable Mail given) {
        return given == null ? null : new RiskMail(given.subject, given.html, given.text);
    }
}
