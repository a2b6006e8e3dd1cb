package dev.signet.application.risk;

import dev.signet.application.delivery.Medium;
import dev.signet.application.delivery.Message;
import dev.signet.application.delivery.Outbox;
import dev.signet.application.delivery.Recipient;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.Step;
import dev.signet.application.user.Profiles;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.risk.RiskMail;
import dev.signet.domain.risk.RiskNotices;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.Profile;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of sign-ins that may not be their own, at their verified e-mail address; nobody where there is none. */
@Component
class RiskMails {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(username|login-time|ip-address|city|country|device-name|event-id|feedback-token)}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Map<RiskResponse, RiskMail> OWN = Map.of(
            RiskResponse.BLOCK, words("Blocked sign-in attempt", "We blocked a sign-in to your account."),
            RiskResponse.MFA_REQUIRED,
                    words("New sign-in attempt", "We asked for a second proof in a sign-in to your account."),
            RiskResponse.NO_ACTION, words("New sign-in", "Somebody signed in to your account in an unusual way."));

    private final Profiles profiles;
    private final Outbox outbox;
    private final FeedbackTokens tokens;

    RiskMails(Profiles profiles, Outbox outbox, FeedbackTokens tokens) {
        this.profiles = profiles;
        this.outbox = outbox;
        this.tokens = tokens;
    }

    /** Leaves a mail in the outbox; inside a transaction. */
    void leave(Step step, SessionId session, RiskFound found, RiskNotices notices, boolean blocked) {
        Account account = step.provenAccount();
        Optional<Profile> profile = profiles.open(account.user(), account.profile());
        Optional<String> address = profile.filter(known -> known.verified().contains("email"))
                .map(known -> known.attributes().get("email"));
        if (profile.isEmpty() || address.isEmpty()) {
            return;
        }
        RiskResponse done = blocked ? RiskResponse.BLOCK : found.act();
        RiskMail own = notices.of(done);
        RiskMail usual = OWN.getOrDefault(done, Objects.requireNonNull(OWN.get(RiskResponse.MFA_REQUIRED)));
        String text = own == null || own.text() == null ? usual.text() : own.text();
        Map<String, String> values = values(step, session, found, profile.get().username());
        outbox.put(new Message(
                new Recipient(step.house().tenant(), step.house().pool(), account.user(), Medium.EMAIL, address.get()),
                MessageKind.RISK,
                fill(own == null ? usual.subject() : own.subject(), values),
                fill(Objects.requireNonNull(text), values)));
    }

    private Map<String, String> values(Step step, SessionId session, RiskFound found, String username) {
        return Map.of(
                "username", username,
                "login-time", TIME.format(step.now()),
                "ip-address", known(step.caller().address()),
                "city", read(found.city()),
                "country", read(found.country()),
                "device-name", line(known(step.caller().agent())),
                "event-id", session.value(),
                "feedback-token", tokens.make(step.house().pool(), step.user(), session));
    }

    private static String read(@Nullable Personal<String> value) {
        return value == null ? known(null) : value.read().orElse(known(null));
    }

    private static String known(@Nullable String value) {
        return value == null ? "unknown" : value;
    }

    /** What a caller calls its program is text of a stranger's. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** In one pass: what is put in is never read as a placeholder. */
    private static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    private static RiskMail words(String subject, String first) {
        return new RiskMail(subject, null, """
                Hello {username},

                %s

                When: {login-time}
                Where: {city}, {country} ({ip-address})
                With: {device-name}

                If that was you, there is nothing to do. If not, change your password.
                """.formatted(first));
    }
}
