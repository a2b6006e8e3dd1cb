package dev.signet.application.identitypool;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.identitypool.Claims;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.RoleChoice;
import dev.signet.domain.identitypool.TagMapping;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says which role a login would get, and why. Nothing is issued, and nothing is kept of what is asked. */
@Service
public class SimulateRole {

    private static final int LONGEST_TAG = 256;

    private final IdentityPools pools;

    SimulateRole(IdentityPools pools) {
        this.pools = pools;
    }

    /**
     * What would come of a login.
     *
     * @param tags which its credentials would have, so that policies can ask for them
     */
    public record Answer(RoleChoice choice, Map<String, String> tags) {

        public Answer {
            tags = Map.copyOf(tags);
        }
    }

    /**
     * Asks for the role.
     *
     * @param provider whose login it is; absent for a guest
     * @param claims of the token; {@link Claims#NONE} for a guest
     * @param asked role that the client would ask for; absent where it asks for none
     * @throws IdentityPoolRefused where there is no such identity pool
     */
    public Answer simulate(
            Administrator by, IdentityPoolId pool, @Nullable String provider, Claims claims, @Nullable String asked) {
        KnownIdentityPool known = pools.require(by, Permission.READ_SETTINGS, pool);
        if (provider == null) {
            return new Answer(RoleChoice.ofGuest(known.roles()), Map.of());
        }
        RoleChoice choice = RoleChoice.of(known.roles(), provider, claims, asked);
        TagMapping mapping = known.tags().get(provider);
        return new Answer(choice, mapping == null ? Map.of() : tags(mapping, claims));
    }

    /** Claims that are lists, or too long for a tag, make none. */
    private static Map<String, String> tags(TagMapping mapping, Claims claims) {
        Map<String, String> tags = new TreeMap<>();
        mapping.effective().forEach((tag, claim) -> {
            String value = claims.texts().get(claim);
            if (value != null && value.length() <= LONGEST_TAG) {
                tags.put(tag, value);
            }
        });
        return tags;
    }
}
