package dev.signet.application.start;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.util.Optional;

/**
 * What there is once a start is through; published as an application event, for launchers to print.
 *
 * @param systemTenant Signet's own
 * @param systemPool whose users the operators are
 * @param consoleClient the public client through which they sign in
 * @param oneTimeSecret with which {@value #FIRST_OPERATOR} signs in, to choose a password of their own; each start makes
 *     another until they have, none after that
 * @param demo where one was asked for
 */
public record Started(
        TenantId systemTenant,
        UserPoolId systemPool,
        AppClientId consoleClient,
        Optional<String> oneTimeSecret,
        Optional<Demo> demo) {

    /** The user name of the first operator. */
    public static final String FIRST_OPERATOR = "operator";

    /** A pool to try things with, and the public client of it. */
    public record Demo(TenantId tenant, UserPoolId pool, AppClientId client) {}

    /** Never the secret. */
    @Override
    public String toString() {
        return "Started[systemPool=" + systemPool.value() + "]";
    }
}
