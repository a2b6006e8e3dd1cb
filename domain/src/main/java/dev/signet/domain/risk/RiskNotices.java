package dev.signet.domain.risk;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * How users are told of a sign-in that was assessed. The mail is sent as the node is configured.
 *
 * @param sourceArn kept for clients of Cognito; absent for none
 * @param from kept for clients of Cognito; absent for none
 * @param replyTo kept for clients of Cognito; absent for none
 * @param blocked of a sign-in that was blocked; absent for Signet's own words
 * @param challenged of one in which a second factor was asked for
 * @param allowed of one that went on
 */
public record RiskNotices(
        @Nullable String sourceArn,
        @Nullable String from,
        @Nullable String replyTo,
        @Nullable RiskMail blocked,
        @Nullable RiskMail challenged,
        @Nullable RiskMail allowed) {

    /** Signet's own words for all. */
    public static final RiskNotices DEFAULT = new RiskNotices(null, null, null, null, null, null);

    public RiskNotices {
        requireLine("risk.notices.sourceArn", sourceArn);
        requireLine("risk.notices.from", from);
        requireLine("risk.notices.replyTo", replyTo);
    }

    /** The pool's words for what was done; absent for Signet's own. */
    public @Nullable RiskMail of(RiskResponse response) {
        return switch (response) {
            case NO_ACTION -> allowed;
            case MFA_IF_CONFIGURED, MFA_REQUIRED -> challenged;
            case BLOCK -> blocked;
        };
    }

    private static void requireLine(String name, @Nullable String value) {
        if (value != null) {
            Limits.length(name, value, 0, 2048);
            if (!PlainText.isOneLine(value)) {
                throw new IllegalArgumentException(name + " must be one line");
            }
        }
    }
}
