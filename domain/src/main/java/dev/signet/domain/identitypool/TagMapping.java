package dev.signet.domain.identitypool;

import java.util.Map;

/**
 * Which claims of a login become tags of its credentials, so that policies can ask for them.
 *
 * @param usual whether they are Cognito's usual ones: {@code client} from {@code aud} and {@code username} from {@code sub}
 * @param claims claims by the name of the tag; at most 50; none where the usual ones hold
 */
public record TagMapping(boolean usual, Map<String, String> claims) {

    /** What Cognito calls its default mapping, written out. */
    public static final Map<String, String> USUAL = Map.of("client", "aud", "username", "sub");

    public TagMapping {
        claims = Tags.copyOf("claims", claims);
    }

    /** The claims by the name of the tag. */
    public Map<String, String> effective() {
        return usual ? USUAL : claims;
    }
}
