package dev.signet.api.rest.frame;

import dev.signet.api.rest.problem.DoorError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what the container refused before any filter saw it: lines and headers that are not HTTP. */
public final class ContainerProblems extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);
    private static final String BODY = """
            {"type":"urn:signet:error:%1$s","title":"%2$s","status":%3$d,"detail":"%4$s","id":"%1$s"}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        DoorError error = status < 500 ? DoorError.MALFORMED_REQUEST : DoorError.INTERNAL;
        String title = status < 500 ? "Bad Request" : "Internal Server Error";
        byte[] body = BODY.formatted(error.id(), title, status, error.when()).getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType("application/problem+json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (IOException | IllegalStateException unwritable) {
            LOG.debug("The caller left before the answer", unwritable);
        }
    }
}
