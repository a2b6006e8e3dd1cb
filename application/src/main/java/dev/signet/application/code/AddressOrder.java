package dev.signet.application.code;

import dev.signet.application.user.KnownUser;
import dev.signet.application.user.TypedName;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which attribute gets a code that is asked for by a name: the address that was typed, then those that the pool verifies,
 * then any other. It is made of the name and the pool alone, so that it is the same whether or not anybody has the name.
 *
 * @param attributes {@code email} and {@code phone_number}, the preferred one first
 * @param named whether the first is the address that was typed
 */
record AddressOrder(List<String> attributes, boolean named) {

    static AddressOrder of(CodeByName.Addressing rule, TypedName name, PoolSettings settings) {
        List<String> preferred = rule.preference(settings);
        List<String> verified = preferred.stream()
                .filter(attribute -> rule.strict(settings)
                        || settings.verification().autoVerified().contains(attribute))
                .toList();
        List<String> usual = verified.isEmpty() ? preferred : verified;
        Optional<String> typed = typed(name, settings).filter(usual::contains);
        return new AddressOrder(
                Stream.of(typed.stream(), usual.stream(), preferred.stream())
                        .flatMap(some -> some)
                        .distinct()
                        .toList(),
                typed.isPresent());
    }

    /** What a stranger expects. */
    String first() {
        return attributes.getFirst();
    }

    /** What this user gets. */
    Optional<String> of(CodeByName.Addressing rule, KnownUser user, PoolSettings settings) {
        return attributes.stream()
                .filter(attribute -> rule.allows(user, settings, attribute))
                .findFirst();
    }

    /** Where a pool knows no addresses, what looks like one is a user name. */
    private static Optional<String> typed(TypedName name, PoolSettings settings) {
        return Optional.of(name.kind())
                .filter(kind ->
                        kind != SignInName.USERNAME && settings.signInNames().contains(kind))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT));
    }
}
