package dev.signet.domain.group;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tokens say of the groups of a user, as Cognito does.
 *
 * @param names {@code cognito:groups}: of every group, by precedence and then by name
 * @param roles {@code cognito:roles}: every role of them once, in that order
 * @param preferredRole {@code cognito:preferred_role}: the role of the lowest precedence among groups that have both;
 *     absent where there is none, or where groups of that precedence have different ones
 */
public record TokenGroups(
        List<String> names, List<String> roles, @Nullable String preferredRole) {

    /** Of a user who is in no group. */
    public static final TokenGroups NONE = new TokenGroups(List.of(), List.of(), null);

    public TokenGroups {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
    }

    /** What tokens of a user in these groups say. */
    public static TokenGroups of(List<Membership> memberships) {
        if (memberships.isEmpty()) {
            return NONE;
        }
        List<Membership> ordered = memberships.stream()
                .sorted(comparing(Membership::precedence, nullsLast(naturalOrder()))
                        .thenComparing(Membership::name))
                .toList();
        return new TokenGroups(
                ordered.stream().map(Membership::name).toList(),
                ordered.stream()
                        .map(Membership::role)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                preferred(ordered));
    }

    private static @Nullable String preferred(List<Membership> memberships) {
        OptionalInt lowest = ranked(memberships)
                .mapToInt(each -> Objects.requireNonNull(each.precedence()))
                .min();
        if (lowest.isEmpty()) {
            return null;
        }
        List<String> roles = ranked(memberships)
                .filter(each -> Objects.equals(each.precedence(), lowest.getAsInt()))
                .map(each -> Objects.requireNonNull(each.role()))
                .distinct()
                .toList();
        return roles.size() == 1 ? roles.getFirst() : null;
    }

    private static Stream<Membership> ranked(List<Membership> memberships) {
        return memberships.stream().filter(each -> each.precedence() != null && each.role() != null);
    }
}
