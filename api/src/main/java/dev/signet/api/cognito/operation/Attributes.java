package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.shape.AttributeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Attributes as lists, in which the last one of a name counts. */
public final class Attributes {

    /** What says of an address whether it is known to be the user's: its name and this. */
    public static final String VERIFIED = "_verified";

    private static final Set<String> ADDRESSES = Set.of("email", "phone_number");

    private Attributes() {}

    /** By name; a missing value is an empty one, which removes the attribute. */
    public static Map<String, String> map(@Nullable List<AttributeType> list) {
        Map<String, String> map = new LinkedHashMap<>();
        if (list != null) {
            list.forEach(attribute -> map.put(attribute.name(), attribute.value() == null ? "" : attribute.value()));
        }
        return map;
    }

    /** As a list: who it is first, then in order of names, each address with whether it is verified. */
    public static List<AttributeType> list(String sub, Map<String, String> attributes, Set<String> verified) {
        List<AttributeType> list = new ArrayList<>();
        list.add(new AttributeType("sub", sub));
        new TreeMap<>(attributes).forEach((name, value) -> {
            list.add(new AttributeType(name, value));
            if (ADDRESSES.contains(name)) {
                list.add(new AttributeType(name + VERIFIED, Boolean.toString(verified.contains(name))));
            }
        });
        return list;
    }
}
