package dev.signet.api.rest.frame;

import jakarta.servlet.http.HttpServletRequest;

/** A door whose requests have bodies too long to be read at once. It reads them itself, and sees to it that they end. */
public interface LongBody {

    /** Whether the request is for that door. */
    boolean isOf(HttpServletRequest request);
}
