package dev.signet.api.console.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go on after a sign-in: a page of the console and nowhere else, whatever the link says. */
public final class OwnPath {

    /** The first page. */
    public static final String HOME = "/console";

    /** No second slash in a row, no backslash, no dots that climb, no scheme, nothing encoded in the path. */
    private static final Pattern PAGE =
            Pattern.compile("/console(?:/[A-Za-z0-9_-]+)*(?:\\?[A-Za-z0-9_.~:@!$'()*+,;=&%/?-]*)?");

    private static final int LONGEST = 2000;

    private OwnPath() {}

    /** The path itself where it is a page of ours that a person can go to, else the first page. */
    public static String of(@Nullable String path) {
        return path != null
                        && path.length() <= LONGEST
                        && PAGE.matcher(path).matches()
                        && !path.startsWith("/console/sign-")
                ? path
                : HOME;
    }
}
