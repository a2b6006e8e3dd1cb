package dev.signet.application.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs what a pool states in a JWT that is no token: status lists and security events. */
@Component
public class Statements {

    private final SigningKeys keys;
    private final JdbcClient jdbc;

    Statements(SigningKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * The signed JWT.
     *
     * @param use whose key signs: that of the tokens which its readers know how to verify
     * @param type the {@code typ} of its header
     * @throws IllegalStateException where there is no such pool
     */
    public String sign(UserPoolId pool, SigningKeyUse use, String type, Map<String, Object> claims) {
        return keys.signing(current(pool, use), pool, use)
                .sign(type, JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8));
    }

    private SigningKeyId current(UserPoolId pool, SigningKeyUse use) {
        String column = use == SigningKeyUse.ID ? "id_key" : "access_key";
        return jdbc.sql("select " + column + " from lookup.pool where id = :pool and " + column + " is not null")
                .param("pool", pool.value())
                .query((row, _) -> new SigningKeyId(row.getString(1)))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no key signs for " + pool.value()));
    }
}
