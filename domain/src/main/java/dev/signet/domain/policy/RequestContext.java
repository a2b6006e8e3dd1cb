package dev.signet.domain.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request beside its action and its resource: keys such as {@code aws:SourceIp}, each with its values.
 * Capital letters make no difference in keys. A key without values is one that is not there.
 */
public final class RequestContext {

    /** How many characters a value has at most. */
    public static final int LONGEST_VALUE = 4_096;

    /** How many characters all values have at most, each counted as one longer than it is. */
    public static final int MOST_CHARACTERS = 32_768;

    /** Nothing is known. */
    public static final RequestContext EMPTY = new RequestContext(Map.of());

    private final Map<String, List<String>> values;

    private RequestContext(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Of keys and their values. A key that no policy can name, such as one made of what a caller sent, does no harm.
     *
     * @throws IllegalArgumentException where two keys differ in capital letters alone, or there is too much; such a
     *     request is not to be allowed
     */
    public static RequestContext of(Map<String, List<String>> values) {
        Map<String, List<String>> known = HashMap.newHashMap(values.size());
        int characters = 0;
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            for (String value : entry.getValue()) {
                characters += value.length() + 1;
                if (value.length() > LONGEST_VALUE || characters > MOST_CHARACTERS) {
                    throw new IllegalArgumentException("more is said of the request than can be weighed");
                }
            }
            String key = entry.getKey().toLowerCase(Locale.ROOT);
            if (known.put(key, List.copyOf(entry.getValue())) != null) {
                throw new IllegalArgumentException("two keys differ in capital letters alone");
            }
        }
        return new RequestContext(known);
    }

    /** The values of a key in small letters; none where it is not there. */
    List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The value of a key in small letters that has one and no more. */
    @Nullable
    String single(String key) {
        List<String> all = all(key);
        return all.size() == 1 ? all.getFirst() : null;
    }
}
