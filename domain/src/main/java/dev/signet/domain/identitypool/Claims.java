package dev.signet.domain.identitypool;

import java.util.List;
import java.util.Map;

/**
 * What a token says, as far as roles and tags depend on it: claims of one value, and claims that are lists. Claims of any
 * other shape are none.
 */
public record Claims(Map<String, String> texts, Map<String, List<String>> lists) {

    /** What a guest says. */
    public static final Claims NONE = new Claims(Map.of(), Map.of());

    public Claims {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
    }

    /** The values of a claim; none where there is no such claim. */
    List<String> of(String claim) {
        String text = texts.get(claim);
        return text != null ? List.of(text) : lists.getOrDefault(claim, List.of());
    }

    boolean isList(String claim) {
        return !texts.containsKey(claim) && lists.containsKey(claim);
    }
}
