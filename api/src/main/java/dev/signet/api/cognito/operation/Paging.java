package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.operator.PageRequest;
import org.jspecify.annotations.Nullable;

/** Pages as the protocol asks for them. */
public final class Paging {

    private static final int MOST = 60;

    private Paging() {}

    /**
     * One page.
     *
     * @param limit absent for as many as a page can have
     * @param token of the page before; absent for the first
     */
    public static PageRequest of(@Nullable Integer limit, @Nullable String token) {
        if (limit != null && limit == 0) {
            throw CognitoError.INVALID_PARAMETER.because("1 validation error detected: Value '0' at 'limit' failed to"
                    + " satisfy constraint: Member must have value greater than or equal to 1");
        }
        try {
            return new PageRequest(limit == null ? MOST : limit, token);
        } catch (IllegalArgumentException foreign) {
            throw CognitoError.INVALID_PARAMETER.because("Invalid pagination token.");
        }
    }
}
