package dev.signet.application.user;

import dev.signet.application.signup.SignUpRefused.AttributeRefused;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.AttributeProblem;
import dev.signet.domain.pool.PoolSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Judges attributes by the pool's schema and by what the client may write. */
@Component
public class AttributeGate {

    private static final Set<String> ADDRESSES = Set.of("email", "phone_number");

    /**
     * A change that may be made.
     *
     * @param changed new values that count at once
     * @param removed names that have no value any more
     * @param addresses new addresses, which count once they are verified
     */
    public record Change(Map<String, String> changed, Set<String> removed, Map<String, String> addresses) {}

    /**
     * The attributes of a new user.
     *
     * @throws AttributeRefused naming the first that cannot be
     */
    public Map<String, String> registering(PoolSettings settings, ClientSettings client, Map<String, String> given) {
        Map<String, String> present = new HashMap<>(given);
        present.values().removeIf(String::isEmpty);
        requireWritable(client, present.keySet());
        require(settings.schema().atRegistration(present));
        return present;
    }

    /**
     * The attributes of a new user who comes from elsewhere: no client limits what may be written.
     *
     * @throws AttributeRefused naming the first that cannot be
     */
    public Map<String, String> registering(PoolSettings settings, Map<String, String> given) {
        Map<String, String> present = new HashMap<>(given);
        present.values().removeIf(String::isEmpty);
        require(settings.schema().atRegistration(present));
        return present;
    }

    /**
     * The attributes of a new user who brings those that are required at the first sign-in; no client limits what may be
     * written.
     *
     * @throws AttributeRefused naming the first that cannot be
     */
    public Map<String, String> begun(PoolSettings settings, Map<String, String> given) {
        Map<String, String> present = new HashMap<>(given);
        present.values().removeIf(String::isEmpty);
        require(settings.schema().onChange(present, Set.of(), Set.of()));
        return present;
    }

    /**
     * What a user wants to be different; an empty value removes.
     *
     * @param present what the user has now
     * @throws AttributeRefused naming the first that cannot be
     */
    public Change changing(
            PoolSettings settings, ClientSettings client, Map<String, String> present, Map<String, String> wanted) {
        requireWritable(client, wanted.keySet());
        return changing(settings, present, wanted);
    }

    /**
     * What an operator wants to be different; no client limits what may be written, and an empty value removes.
     *
     * @param present what the user has now
     * @throws AttributeRefused naming the first that cannot be
     */
    public Change changing(PoolSettings settings, Map<String, String> present, Map<String, String> wanted) {
        Map<String, String> changed = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        Set<String> removed = new HashSet<>();
        wanted.forEach((name, value) -> {
            if (value.isEmpty()) {
                removed.add(name);
            } else if (ADDRESSES.contains(name)) {
                addresses.put(name, value);
            } else {
                changed.put(name, value);
            }
        });
        Map<String, String> all = new HashMap<>(changed);
        all.putAll(addresses);
        require(settings.schema().onChange(all, removed, present.keySet()));
        removed.retainAll(present.keySet());
        return new Change(changed, removed, addresses);
    }

    private static void requireWritable(ClientSettings client, Set<String> names) {
        Set<String> writable = client.writeAttributes();
        names.stream()
                .filter(name -> !writable.isEmpty() && !writable.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw AttributeRefused.notThroughThisClient(name);
                });
    }

    private static void require(Map<String, AttributeProblem> problems) {
        if (!problems.isEmpty()) {
            throw AttributeRefused.against(new TreeMap<>(problems));
        }
    }
}
