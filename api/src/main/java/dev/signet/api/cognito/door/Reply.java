package dev.signet.api.cognito.door;

import dev.signet.api.cognito.wire.ProtocolJson;
import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.problem.DoorRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How answers look on the wire, good or bad. */
final class Reply {

    private static final String VERSION_1_1 = "application/x-amz-json-1.1";
    private static final String VERSION_1_0 = "application/x-amz-json-1.0";
    private static final byte[] EMPTY = {};

    private Reply() {}

    /** What every answer carries, whatever comes of the request. */
    static void begin(HttpServletRequest request, HttpServletResponse response) {
        Sharing.with(request, response);
        response.setHeader("x-amzn-RequestId", Callers.of(request).request());
    }

    /** The answer of an operation; an operation that gives nothing answers with an empty body. */
    static void done(HttpServletRequest request, HttpServletResponse response, @Nullable Object answer)
            throws IOException {
        write(request, response, 200, answer == null ? EMPTY : ProtocolJson.write(answer));
    }

    static void refused(HttpServletRequest request, HttpServletResponse response, Told.Answer error)
            throws IOException {
        response.setHeader("x-amzn-ErrorType", error.type().wireName());
        write(request, response, error.type().status(), ProtocolJson.write(error.body()));
    }

    /** What a refusal says beside its message, such as when to come again. */
    static void carry(HttpServletResponse response, DoorRefused refused) {
        refused.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    }

    /** The protocol in the version that the request is in; nothing where it is in none. */
    static Optional<String> version(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return Optional.empty();
        }
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.equals(VERSION_1_1) || bare.equals(VERSION_1_0) ? Optional.of(bare) : Optional.empty();
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, int status, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(version(request).orElse(VERSION_1_1));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
