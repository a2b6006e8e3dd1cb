package dev.signet.api.rest.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where no route has been reached yet: in a filter. */
@Component
public class ProblemWriter {

    private final JsonMapper json = JsonMapper.builder().build();
    private final RefusedRequests counter;

    ProblemWriter(RefusedRequests counter) {
        this.counter = counter;
    }

    /** Answers with the problem; nothing may have been written before. */
    public void write(HttpServletResponse response, DoorRefused refused) throws IOException {
        Problem problem = refused.problem();
        counter.count(problem);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        refused.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
