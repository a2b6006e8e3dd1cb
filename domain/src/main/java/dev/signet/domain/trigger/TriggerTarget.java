package dev.signet.domain.trigger;

import dev.signet.domain.Limits;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a trigger.
 *
 * @param url where calls are posted to. It stands in events as it is, so it must hold no secret: calls are signed
 * @param timeout of one try; 100 milliseconds to 10 seconds, 5 seconds where it is left out
 * @param tries how often a call is made until there is an answer; 1 to 5, 3 where it is left out
 * @param onFailure what it means that there is none; closed where it is left out
 */
public record TriggerTarget(String url, Duration timeout, int tries, TriggerFailure onFailure) {

    /** How long Cognito waits. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);

    /** How often Cognito tries. */
    public static final int USUAL_TRIES = 3;

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 5;
    private static final int LONGEST_URL = 2048;
    private static final Pattern URL = Pattern.compile("https?://[^\\s/?#@]+(?:[/?][^\\s#]*)?");

    public TriggerTarget {
        if (url.length() > LONGEST_URL || !URL.matcher(url).matches()) {
            throw new IllegalArgumentException("triggers.url must be an https:// URL of at most " + LONGEST_URL
                    + " characters, without user, password or fragment");
        }
        Limits.within("triggers.timeout", timeout, SHORTEST, LONGEST);
        Limits.within("triggers.tries", tries, 1, MOST_TRIES);
    }

    /** With Cognito's own for what is left out. */
    public static TriggerTarget of(
            String url, @Nullable Duration timeout, @Nullable Integer tries, @Nullable TriggerFailure onFailure) {
        return new TriggerTarget(
                url,
                Objects.requireNonNullElse(timeout, USUAL_TIMEOUT),
                Objects.requireNonNullElse(tries, USUAL_TRIES),
                Objects.requireNonNullElse(onFailure, TriggerFailure.CLOSED));
    }
}
