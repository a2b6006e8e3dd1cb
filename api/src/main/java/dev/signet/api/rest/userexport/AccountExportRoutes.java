package dev.signet.api.rest.userexport;

import dev.signet.api.rest.Purpose;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.userexport.ExportAccounts;
import dev.signet.application.userexport.ExportAccounts.Handing;
import dev.signet.application.userexport.ExportKey;
import dev.signet.domain.pool.UserPoolId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountExportRoutes {

    private final ExportAccounts export;

    AccountExportRoutes(ExportAccounts export) {
        this.export = export;
    }

    /**
     * A public key as a JWK (RFC 7517); a private one has members that this has not.
     *
     * @param kty EC or RSA
     */
    record PublicKey(
            String kty,
            @Nullable String crv,
            @Nullable String x,
            @Nullable String y,
            @Nullable String n,
            @Nullable String e,
            @Nullable String kid,
            @Nullable String use,
            @Nullable String alg) {

        ExportKey key() {
            Map<String, Object> jwk = new HashMap<>();
            jwk.put("kty", kty);
            put(jwk, "crv", crv);
            put(jwk, "x", x);
            put(jwk, "y", y);
            put(jwk, "n", n);
            put(jwk, "e", e);
            try {
                return ExportKey.of(jwk);
            } catch (IllegalArgumentException unfit) {
                throw new DoorRefused(DoorError.INVALID_VALUE, unfit.getMessage() + ".", "key");
            }
        }

        private static void put(Map<String, Object> jwk, String name, @Nullable String value) {
            if (value != null) {
                jwk.put(name, value);
            }
        }
    }

    /**
     * What somebody who leaves asks for.
     *
     * @param why the purpose, which stays in the history for ever: it names no person
     * @param key what the lines are sealed to
     */
    record AccountExportDraft(String why, PublicKey key) {}

    /** Hands out every user of the pool as lines that an import takes, each sealed as a JWE. */
    @PostMapping("/v1/pools/{pool}/exports/accounts")
    @ForOperators(Permission.MANAGE_PLATFORM)
    void accounts(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @RequestBody AccountExportDraft body,
            HttpServletResponse response)
            throws IOException {
        Handing handing =
                export.hand(by, pool, Purpose.require(body.why()), body.key().key(), caller);
        response.setContentType("application/jose-lines");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + pool.value() + ".jwe\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        handing.to(line -> out.append(line).append('\n'));
    }
}
