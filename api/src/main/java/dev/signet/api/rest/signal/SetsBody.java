package dev.signet.api.rest.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Security event tokens by their identifiers (RFC 8936 §2.3).
 *
 * @param moreAvailable whether there are more at once
 */
record SetsBody(
        Map<String, String> sets,
        @JsonProperty("moreAvailable") boolean moreAvailable) {}
