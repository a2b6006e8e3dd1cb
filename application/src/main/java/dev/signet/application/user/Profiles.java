package dev.signet.application.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.SubjectKeys;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens the sealed profile of a user's row. */
@Component
public class Profiles {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SubjectKeys keys;

    Profiles(SubjectKeys keys) {
        this.keys = keys;
    }

    /** The profile in clear, or nothing once the user has been erased. */
    public Optional<Profile> open(UserId user, byte[] sealed) {
        return keys.open(user.value(), sealed, Profile.sealedAs(user).getBytes(UTF_8))
                .map(json -> MAPPER.readValue(json, Profile.class));
    }
}
