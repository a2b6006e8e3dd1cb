package dev.signet.domain.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request beside its action and its resource: keys such as {@code aws:SourceIp}, each with its values.
 * Capital letters make no difference in keys. A key without values is one that is not there.
 */
public final class RequestContext {

    /** How many characters a value has at most. */
    public static final int LONGEST_VALUE = 8_192;

    /** How many values there are at most, of all keys. */
    public static final int MOST_VALUES = 1_000;

    /** Nothing is known. */
    public static final RequestContext EMPTY = new RequestContext(Map.of());

    private final Map<String, List<String>> values;

    private RequestContext(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Of keys and their values.
     *
     * @throws IllegalArgumentException where a key is none, two differ in capital letters alone, or there is too much
     */
    public static RequestContext of(Map<String, List<String>> values) {
        Map<String, List<String>> known = HashMap.newHashMap(values.size());
        int count = 0;
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            count += entry.getValue().size();
            if (count > MOST_VALUES || entry.getValue().stream().anyMatch(each -> each.length() > LONGEST_VALUE)) {
                throw new IllegalArgumentException("more is said of the request than can be weighed");
            }
            if (known.put(ConditionKey.of(entry.getKey()), List.copyOf(entry.getValue())) != null) {
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
