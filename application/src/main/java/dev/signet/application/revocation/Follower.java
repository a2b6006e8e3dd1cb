package dev.signet.application.revocation;

import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.operator.Administrator;
import dev.signet.domain.Id;
import dev.signet.domain.revocation.Reach;

/**
 * Who may follow revocations, and which.
 *
 * @param credential the app client or the operator
 */
public record Follower(Reach reach, Id credential) {

    /** A client follows its pool. */
    public static Follower of(ConfidentialClient client) {
        return new Follower(new Reach.Pool(client.pool()), client.client());
    }

    /** An operator follows all that is their business. */
    public static Follower of(Administrator by) {
        return new Follower(by.tenant() == null ? Reach.PLATFORM : new Reach.Tenant(by.tenant()), by.operator());
    }
}
