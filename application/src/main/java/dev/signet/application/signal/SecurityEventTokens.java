package dev.signet.application.signal;

import dev.signet.application.token.Issuer;
import dev.signet.application.token.Statements;
import dev.signet.domain.client.SignalKind;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Security event tokens (RFC 8417) of the OpenID Shared Signals Framework 1.0, signed by the key of ID tokens. Their
 * subjects are {@code iss_sub} (RFC 9493 §3.2.4): the identifier that tokens have too, and nothing personal beyond it.
 */
@Component
public class SecurityEventTokens {

    /** The {@code typ} of each (RFC 8417 §2.3). */
    public static final String TYPE = "secevent+jwt";

    private static final String CAEP = "https://schemas.openid.net/secevent/caep/event-type/";
    private static final String RISC = "https://schemas.openid.net/secevent/risc/event-type/";

    private final Statements statements;
    private final Issuer issuer;

    SecurityEventTokens(Statements statements, Issuer issuer) {
        this.statements = statements;
        this.issuer = issuer;
    }

    /**
     * What is told.
     *
     * @param id the {@code jti}: the same however often it is told
     * @param actor kind of who ended a session
     * @param at when it happened
     * @param issuedAt when the ledger took it in
     */
    public record Fact(
            UUID id,
            SignalKind kind,
            @Nullable UserId user,
            @Nullable SessionId session,
            @Nullable RevocationReason reason,
            @Nullable String actor,
            Instant at,
            Instant issuedAt) {}

    /** The token that tells {@code audience} of the fact. */
    public String of(UserPoolId pool, String audience, Fact fact) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer.of(pool));
        claims.put("jti", fact.id().toString());
        claims.put("iat", fact.issuedAt().getEpochSecond());
        claims.put("toe", fact.at().getEpochSecond());
        claims.put("aud", audience);
        claims.put("sub_id", subject(pool, fact));
        claims.put("events", Map.of(type(fact.kind()), details(fact)));
        return statements.sign(pool, SigningKeyUse.ID, TYPE, claims);
    }

    private Map<String, Object> subject(UserPoolId pool, Fact fact) {
        Map<String, Object> user = fact.user() == null
                ? Map.of()
                : Map.of(
                        "format",
                        "iss_sub",
                        "iss",
                        issuer.of(pool),
                        "sub",
                        fact.user().uuid().toString());
        if (fact.session() == null) {
            return user;
        }
        Map<String, Object> session =
                Map.of("format", "opaque", "id", fact.session().uuid().toString());
        return user.isEmpty() ? session : Map.of("format", "complex", "user", user, "session", session);
    }

    private static String type(SignalKind kind) {
        return switch (kind) {
            case SESSION_REVOKED -> CAEP + "session-revoked";
            case ACCOUNT_DISABLED -> RISC + "account-disabled";
            case ACCOUNT_ENABLED -> RISC + "account-enabled";
            case ACCOUNT_PURGED -> RISC + "account-purged";
            case CREDENTIAL_CHANGE_REQUIRED -> RISC + "account-credential-change-required";
        };
    }

    private static Map<String, Object> details(Fact fact) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (fact.kind() == SignalKind.SESSION_REVOKED) {
            details.put("event_timestamp", fact.at().getEpochSecond());
            details.put("initiating_entity", initiator(fact.actor()));
            if (fact.reason() != null) {
                details.put("reason_admin", Map.of("en", fact.reason().name()));
            }
        }
        return details;
    }

    /** CAEP 1.0 §2: who began it. */
    private static String initiator(@Nullable String actor) {
        return switch (actor) {
            case "USER" -> "user";
            case "OPERATOR" -> "admin";
            case null, default -> "policy";
        };
    }
}
