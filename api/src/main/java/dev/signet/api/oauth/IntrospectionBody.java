package dev.signet.api.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.application.token.VerifiedToken;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What RFC 7662 §2.2 says of a token; of one that is not active, nothing.
 *
 * @param asOf what the answer rests on; the same for every answer of the moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntrospectionBody(
        boolean active,
        @Nullable String scope,
        @Nullable String clientId,
        @Nullable String username,
        @Nullable String tokenType,
        @Nullable Long exp,
        @Nullable Long iat,
        @Nullable String sub,
        @Nullable String iss,
        @Nullable String jti,
        @Nullable String tokenUse,
        @Nullable String originJti,
        @Nullable Long authTime,
        AsOf asOf) {

    /**
     * How fresh an answer is: what was revoked before {@code at} is known.
     *
     * @param position of the ledger, up to which revocations are known; absent where the session itself was looked up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AsOf(@Nullable Long position, Instant at) {}

    static IntrospectionBody inactive(AsOf asOf) {
        return new IntrospectionBody(
                false, null, null, null, null, null, null, null, null, null, null, null, null, asOf);
    }

    static IntrospectionBody active(VerifiedToken token, String issuer, AsOf asOf) {
        return new IntrospectionBody(
                true,
                String.join(" ", new TreeSet<>(token.scopes())),
                token.client().value(),
                token.username(),
                "Bearer",
                token.expiresAt().getEpochSecond(),
                token.issuedAt().getEpochSecond(),
                token.user().uuid().toString(),
                issuer,
                token.token().uuid().toString(),
                token.use().claim(),
                token.session().uuid().toString(),
                token.authTime().getEpochSecond(),
                asOf);
    }
}
