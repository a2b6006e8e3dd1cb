package dev.signet.domain.pool;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes that every pool knows: the standard claims of OpenID Connect Core §5.1. */
final class StandardAttribute {

    /** Says what Signet knows and nobody may claim. */
    private static final Set<String> KEPT = Set.of("sub", "email_verified", "phone_number_verified");

    private static final Map<String, AttributeDefinition> WRITABLE = Stream.concat(
                    Stream.of(
                                    "name",
                                    "given_name",
                                    "family_name",
                                    "middle_name",
                                    "nickname",
                                    "preferred_username",
                                    "profile",
                                    "picture",
                                    "website",
                                    "email",
                                    "gender",
                                    "zoneinfo",
                                    "locale",
                                    "phone_number",
                                    "address")
                            .map(name -> optional(name, AttributeType.STRING, 0, AttributeDefinition.LONGEST)),
                    Stream.of(
                            optional("birthdate", AttributeType.STRING, 10, 10),
                            optional("updated_at", AttributeType.NUMBER, 0, Long.MAX_VALUE)))
            .collect(Collectors.toUnmodifiableMap(AttributeDefinition::name, Function.identity()));

    private StandardAttribute() {}

    /** What each is where the pool says nothing else, by name. */
    static Map<String, AttributeDefinition> writable() {
        return WRITABLE;
    }

    static boolean isKept(String name) {
        return KEPT.contains(name);
    }

    private static AttributeDefinition optional(String name, AttributeType type, long least, long most) {
        return new AttributeDefinition(name, type, true, false, least, most);
    }
}
