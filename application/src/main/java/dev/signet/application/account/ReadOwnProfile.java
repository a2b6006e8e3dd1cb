package dev.signet.application.account;

import dev.signet.application.session.LiveSession;
import dev.signet.application.user.KnownUser;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Shows people what is known of them, as far as the client that they use may read it. */
@Service
public class ReadOwnProfile {

    private final OwnAccount account;

    ReadOwnProfile(OwnAccount account) {
        this.account = account;
    }

    /**
     * One's own account.
     *
     * @param pending addresses that wait to be verified
     */
    public record OwnProfile(
            KnownUser user, Map<String, String> attributes, Set<String> verified, Map<String, String> pending) {}

    /** Reads the account behind the session. */
    public OwnProfile read(LiveSession session) {
        KnownUser user = account.user(session);
        Set<String> readable = account.rules(session).client().readAttributes();
        return new OwnProfile(
                user,
                only(readable, user.profile().attributes()),
                user.profile().verified(),
                only(readable, user.profile().pending()));
    }

    private static Map<String, String> only(Set<String> readable, Map<String, String> attributes) {
        return readable.isEmpty()
                ? attributes
                : attributes.entrySet().stream()
                        .filter(entry -> readable.contains(entry.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
