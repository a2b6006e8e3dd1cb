package dev.signet.api.rest.access;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;

/**
 * What a good access token proved.
 *
 * @param user whose it is
 * @param pool where they are a user
 * @param client through which they signed in
 * @param session which is live
 */
public record Bearer(UserId user, UserPoolId pool, AppClientId client, SessionId session) {}
