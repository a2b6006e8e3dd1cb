package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.AccessToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token by which a request was let in. */
interface CurrentToken {

    /** Empty where it was let in without one. */
    Optional<AccessToken> of(HttpServletRequest request);
}
