package dev.signet.api.cognito.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in a few words what a user agent is: the browser and the system that it names, or else the first program in it. Browsers
 * claim to be one another, so that the first that fits counts.
 */
final class Programs {

    private static final String UNKNOWN = "unknown";
    private static final String VERSION = "([0-9]{1,6})";

    private static final List<Named> BROWSERS = List.of(
            new Named("Edge", "Edg(?:A|iOS)?/" + VERSION),
            new Named("Opera", "OPR/" + VERSION),
            new Named("Samsung Internet", "SamsungBrowser/" + VERSION),
            new Named("Firefox", "(?:Firefox|FxiOS)/" + VERSION),
            new Named("Chrome", "(?:Chrome|CriOS)/" + VERSION),
            new Named("Safari", "Version/" + VERSION + "[0-9.]* (?:Mobile/[0-9A-Za-z]+ )?Safari/"));

    private static final List<Named> SYSTEMS = List.of(
            new Named("iOS", "(?:iPhone|iPad|iPod)[^)]{0,80} OS ([0-9]{1,3}(?:_[0-9]{1,3})?)"),
            new Named("Android", "Android ([0-9]{1,3}(?:\\.[0-9]{1,3})?)"),
            new Named("Windows", "Windows NT ([0-9]{1,3}\\.[0-9]{1,3})"),
            new Named("macOS", "Mac OS X ([0-9]{1,3}[_.][0-9]{1,3})"),
            new Named("ChromeOS", "CrOS"),
            new Named("Linux", "Linux"));

    private static final Pattern PROGRAM = Pattern.compile("([A-Za-z][A-Za-z0-9._-]{0,63})/([0-9][0-9A-Za-z.]{0,31})");

    private Programs() {}

    /** A name and what tells it, with its version as the only group where there is one. */
    private record Named(String name, Pattern pattern) {

        Named(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }

        @Nullable
        String in(String agent) {
            Matcher found = pattern.matcher(agent);
            if (!found.find()) {
                return null;
            }
            return found.groupCount() == 0 ? name : name + " " + found.group(1).replace('_', '.');
        }
    }

    /** Such as {@code Chrome 125 / macOS 10.15}; {@code unknown} where nothing is known. */
    static String of(@Nullable String agent) {
        if (agent == null) {
            return UNKNOWN;
        }
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        String program = browser == null ? program(agent) : browser;
        if (program == null) {
            return system == null ? UNKNOWN : system;
        }
        return system == null ? program : program + " / " + system;
    }

    private static @Nullable String program(String agent) {
        Matcher found = PROGRAM.matcher(agent);
        return found.lookingAt() && !found.group(1).equals("Mozilla") ? found.group(1) + " " + found.group(2) : null;
    }

    private static @Nullable String first(List<Named> known, String agent) {
        for (Named one : known) {
            String found = one.in(agent);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
