package dev.signet.domain.pool;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What users of a pool may have as attributes: the standard ones and the pool's own. */
public final class AttributeSchema {

    private static final int MOST_CUSTOM = 50;

    private final Map<String, AttributeDefinition> definitions;

    AttributeSchema(List<AttributeDefinition> own) {
        Map<String, AttributeDefinition> all = new HashMap<>(StandardAttribute.writable());
        own.forEach(definition -> all.put(definition.name(), definition));
        definitions = Map.copyOf(all);
    }

    /** Refuses definitions that no schema can have: one name twice, too many custom ones, a standard one retyped. */
    static void require(List<AttributeDefinition> own) {
        Set<String> names = new HashSet<>();
        for (AttributeDefinition each : own) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("attributes." + each.name() + " is defined twice");
            }
            AttributeDefinition standard = StandardAttribute.writable().get(each.name());
            if (!each.custom() && (standard == null || standard.type() != each.type())) {
                throw new IllegalArgumentException("attributes." + each.name() + " is not a standard attribute of type "
                        + each.type() + "; the pool's own begin with " + AttributeDefinition.CUSTOM);
            }
        }
        if (own.stream().filter(AttributeDefinition::custom).count() > MOST_CUSTOM) {
            throw new IllegalArgumentException("attributes must hold at most " + MOST_CUSTOM + " custom ones");
        }
    }

    /** The definition of that name; nothing where the pool has no such attribute. */
    public Optional<AttributeDefinition> definition(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    /** What is wrong with the attributes of a new user, by name in alphabetical order; empty where nothing is. */
    public Map<String, AttributeProblem> atRegistration(Map<String, String> values) {
        Map<String, AttributeProblem> problems = new TreeMap<>();
        values.forEach((name, value) -> check(name, value).ifPresent(problem -> problems.put(name, problem)));
        for (AttributeDefinition definition : definitions.values()) {
            if (definition.required() && !values.containsKey(definition.name())) {
                problems.put(definition.name(), AttributeProblem.REQUIRED);
            }
        }
        return problems;
    }

    /**
     * What is wrong with a change, by name in alphabetical order; empty where nothing is.
     *
     * @param present the names of the attributes that have a value now
     */
    public Map<String, AttributeProblem> onChange(
            Map<String, String> changed, Set<String> removed, Set<String> present) {
        Map<String, AttributeProblem> problems = new TreeMap<>();
        changed.forEach((name, value) ->
                check(name, value).or(() -> fixed(name, present)).ifPresent(problem -> problems.put(name, problem)));
        for (String name : removed) {
            exists(name)
                    .or(() -> fixed(name, present))
                    .or(() -> needed(name))
                    .ifPresent(problem -> problems.put(name, problem));
        }
        return problems;
    }

    /** Why this schema may not become {@code next}: users have values that were checked against this one. */
    Optional<PoolRefusal> againstChange(AttributeSchema next) {
        for (AttributeDefinition before : definitions.values()) {
            AttributeDefinition after = next.definitions.get(before.name());
            if (after == null
                    || after.type() != before.type()
                    || (before.custom() && after.mutable() != before.mutable())) {
                return Optional.of(PoolRefusal.ATTRIBUTE_FIXED);
            }
            if (after.required() && !before.required()) {
                return Optional.of(PoolRefusal.ATTRIBUTE_REQUIRED_LATE);
            }
        }
        return Optional.empty();
    }

    private Optional<AttributeProblem> check(String name, String value) {
        return exists(name).or(() -> definition(name).flatMap(definition -> definition.check(value)));
    }

    private Optional<AttributeProblem> exists(String name) {
        if (StandardAttribute.isKept(name)) {
            return Optional.of(AttributeProblem.NOT_WRITABLE);
        }
        return definitions.containsKey(name) ? Optional.empty() : Optional.of(AttributeProblem.UNKNOWN);
    }

    private Optional<AttributeProblem> fixed(String name, Set<String> present) {
        return definition(name)
                .filter(definition -> !definition.mutable() && present.contains(name))
                .map(_ -> AttributeProblem.NOT_MUTABLE);
    }

    private Optional<AttributeProblem> needed(String name) {
        return definition(name).filter(AttributeDefinition::required).map(_ -> AttributeProblem.REQUIRED);
    }
}
