package dev.signet.api.rest.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as it is kept: the headers that belong to it, and the body.
 *
 * @param headers of those in {@link #KEPT} the ones that were set
 * @param body as text
 */
record CapturedAnswer(Map<String, String> headers, String body) {

    private static final String[] KEPT = {"Content-Type", "Location", "Signet-Written"};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CapturedAnswer of(HttpServletResponse response, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            @Nullable String value = "Content-Type".equals(name) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new CapturedAnswer(headers, body);
    }

    static CapturedAnswer read(byte[] kept) {
        return JSON.readValue(kept, new TypeReference<>() {});
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** Gives the answer once more, marked as a repetition. */
    void repeat(int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
