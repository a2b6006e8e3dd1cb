package dev.signet.domain.group;

import java.util.regex.Pattern;

/** What a group may be called: it stands in tokens, so it holds no blank and nothing that cannot be seen. */
public final class GroupName {

    private static final int LONGEST = 128;
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");

    private GroupName() {}

    /**
     * Gives the name back where a group may have it: 1 to 128 letters, marks, digits, symbols and punctuation, told apart
     * by case.
     *
     * @throws IllegalArgumentException naming the field where it may not
     */
    public static String require(String name) {
        if (name.codePointCount(0, name.length()) > LONGEST
                || !VISIBLE.matcher(name).matches()) {
            throw new IllegalArgumentException("name must have from 1 to 128 characters and no blank");
        }
        return name;
    }
}
