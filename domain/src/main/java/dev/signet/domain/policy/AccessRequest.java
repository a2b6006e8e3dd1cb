package dev.signet.domain.policy;

import java.util.List;
import java.util.Locale;

/**
 * What somebody wants to do.
 *
 * @param action such as {@code s3:GetObject}; kept in small letters
 * @param resource the ARN of what it is done to; empty where a role is taken on
 * @param parties under which names who asks may be trusted; empty where permissions are asked
 * @param context what else is known
 */
public record AccessRequest(String action, String resource, List<Party> parties, RequestContext context) {

    /** How many characters an action has at most. */
    public static final int LONGEST_ACTION = 128;

    /** How many characters a resource has at most. */
    public static final int LONGEST_RESOURCE = 4_096;

    public AccessRequest {
        if (action.length() > LONGEST_ACTION || resource.length() > LONGEST_RESOURCE) {
            throw new IllegalArgumentException("an action or a resource is longer than any policy can name");
        }
        action = action.toLowerCase(Locale.ROOT);
        parties = List.copyOf(parties);
    }

    /** Somebody who has a role wants to do something with it. */
    public static AccessRequest to(String action, String resource, RequestContext context) {
        return new AccessRequest(action, resource, List.of(), context);
    }

    /** Somebody wants to take on a role. */
    public static AccessRequest toAssume(String action, List<Party> parties, RequestContext context) {
        return new AccessRequest(action, "", parties, context);
    }
}
