package dev.signet.api.cognito.client;

import dev.signet.api.cognito.client.ClientShapes.RefreshTokenRotationType;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.client.RefreshRotation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Members that say the same in another way than Signet would: they are kept as they were given, and told again for as long as
 * they mean what the client's settings say.
 */
final class GivenOfClients {

    static final String READ = "ReadAttributes";
    static final String WRITE = "WriteAttributes";

    private static final String FLOWS = "ExplicitAuthFlows";
    private static final String ROTATION = "RefreshTokenRotation";
    private static final String OFF = "DISABLED";

    /** What Signet says of an address itself is no attribute that settings could name. */
    private static final Set<String> SAID_BY_SIGNET = Set.of("sub", "email_verified", "phone_number_verified");

    private GivenOfClients() {}

    /** What settings can name; what Signet says itself is only kept. */
    static Set<String> attributes(String member, @Nullable List<String> names) {
        Set<String> named =
                named(names).filter(name -> !SAID_BY_SIGNET.contains(name)).collect(Collectors.toSet());
        if (named.isEmpty() && names != null && !names.isEmpty()) {
            throw new IllegalArgumentException(
                    member + " must name an attribute besides those that Signet sets itself");
        }
        return named;
    }

    static void attributes(Map<String, String> given, String member, @Nullable List<String> names) {
        String kept = named(names).filter(SAID_BY_SIGNET::contains).sorted().collect(Collectors.joining(","));
        if (!kept.isEmpty()) {
            given.put(member, kept);
        }
    }

    /** Nothing where the client has every attribute. */
    static @Nullable List<String> attributes(String member, Set<String> named, Map<String, String> given) {
        return named.isEmpty()
                ? null
                : Stream.concat(named.stream(), split(given.get(member)).filter(SAID_BY_SIGNET::contains))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Older names, and such as the client would have anyway. */
    static void flows(Map<String, String> given, @Nullable List<String> names, boolean rotating) {
        if (names != null && !names.isEmpty()) {
            List<String> said = names.stream().distinct().sorted().toList();
            if (!said.equals(Permitted.shown(Permitted.flows(names, rotating), rotating))) {
                given.put(FLOWS, String.join(",", said));
            }
        }
    }

    static List<String> flows(Set<AuthFlow> flows, boolean rotating, Map<String, String> given) {
        List<String> said = split(given.get(FLOWS)).toList();
        return Permitted.areFlows(said) && Permitted.flows(said, rotating).equals(flows)
                ? said
                : Permitted.shown(flows, rotating);
    }

    static RefreshRotation rotation(@Nullable RefreshTokenRotationType wanted) {
        Integer grace = wanted == null ? null : wanted.retryGracePeriodSeconds();
        return new RefreshRotation(
                wanted != null && !OFF.equals(wanted.feature()),
                Duration.ofSeconds(Objects.requireNonNullElse(grace, 0)),
                false);
    }

    static void rotation(Map<String, String> given, @Nullable RefreshTokenRotationType wanted) {
        if (wanted != null && OFF.equals(wanted.feature())) {
            Integer grace = wanted.retryGracePeriodSeconds();
            given.put(ROTATION, grace == null ? OFF : OFF + " " + grace);
        }
    }

    /** That tokens do not rotate is told where it was said. */
    static @Nullable RefreshTokenRotationType rotation(RefreshRotation rotation, Map<String, String> given) {
        int grace = (int) rotation.grace().toSeconds();
        if (rotation.enabled()) {
            return new RefreshTokenRotationType("ENABLED", grace);
        }
        String said = given.get(ROTATION);
        if (said == null) {
            return null;
        }
        return new RefreshTokenRotationType(OFF, said.equals(OFF) ? null : Integer.valueOf(grace));
    }

    private static Stream<String> named(@Nullable List<String> names) {
        return names == null ? Stream.of() : names.stream().distinct();
    }

    private static Stream<String> split(@Nullable String said) {
        return said == null ? Stream.of() : Stream.of(said.split(","));
    }
}
