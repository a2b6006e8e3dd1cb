package dev.signet.application.client;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;

/** An app client that has a secret and has just proved it. */
public record ConfidentialClient(TenantId tenant, UserPoolId pool, AppClientId client) {}
