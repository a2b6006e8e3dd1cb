package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which actions a statement is about; capital letters make no difference in them. */
public final class Actions {

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9-]{1,63}:[A-Za-z0-9_.*?-]{1,127}");

    private final boolean except;
    private final List<Glob> patterns;

    private Actions(boolean except, List<Glob> patterns) {
        this.except = except;
        this.patterns = patterns;
    }

    /**
     * Those, or all others.
     *
     * @param except whether all others are meant
     * @throws IllegalArgumentException where one of them is none
     */
    public static Actions of(boolean except, List<String> written) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("an action has to be named");
        }
        List<Glob> patterns = new ArrayList<>();
        for (String each : written) {
            if (!each.equals("*") && !WRITTEN.matcher(each).matches()) {
                throw new IllegalArgumentException("actions are written such as s3:GetObject, s3:Get* or *");
            }
            patterns.add(Glob.of(Pieces.of(each.toLowerCase(Locale.ROOT), false, true)));
        }
        return new Actions(except, List.copyOf(patterns));
    }

    boolean cover(String action) {
        for (Glob pattern : patterns) {
            if (pattern.matches(action)) {
                return !except;
            }
        }
        return except;
    }
}
