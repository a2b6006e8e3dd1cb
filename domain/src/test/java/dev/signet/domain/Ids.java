package dev.signet.domain;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RefreshTokenId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;

/** Names and times that the scenarios share. */
public final class Ids {

    public static final TenantId ACME = TenantId.of(uuid(1));
    public static final UserPoolId SHOPPERS = UserPoolId.of(uuid(2));
    public static final AppClientId WEB_SHOP = AppClientId.of(uuid(3));
    public static final UserId ALICE = UserId.of(uuid(4));
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Ids() {}

    /** The UUID with this number. */
    public static UUID uuid(long number) {
        return new UUID(0x0198_0000_0000_7000L, number);
    }

    /** The refresh token with this number. */
    public static RefreshTokenId refreshToken(int number) {
        return new RefreshTokenId("%043d".formatted(number));
    }
}
