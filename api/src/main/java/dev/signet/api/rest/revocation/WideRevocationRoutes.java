package dev.signet.api.rest.revocation;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.Standing;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.AcknowledgeRevocations;
import dev.signet.application.revocation.ConsumerName;
import dev.signet.application.revocation.Follower;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The revocations of all pools that are an operator's business. */
@RestController
@RequestMapping("/v1/revocations")
class WideRevocationRoutes {

    private final RevocationDesk desk;
    private final RevocationStream stream;
    private final AcknowledgeRevocations acknowledge;

    WideRevocationRoutes(RevocationDesk desk, RevocationStream stream, AcknowledgeRevocations acknowledge) {
        this.desk = desk;
        this.stream = stream;
        this.acknowledge = acknowledge;
    }

    @GetMapping
    @ForOperators(Permission.READ_AUDIT)
    FeedBody follow(
            Administrator by, @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "0") int wait)
            throws InterruptedException {
        return desk.answer(Follower.of(by).reach(), FeedRequest.of(after, wait));
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    void stream(
            Administrator by,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Standing standing,
            HttpServletResponse response)
            throws InterruptedException {
        stream.serve(Follower.of(by), after, lastEventId, standing, response);
    }

    @PostMapping("/acknowledgements")
    @ForOperators(Permission.READ_AUDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(Administrator by, @RequestBody RevocationRoutes.Acknowledgement body) {
        acknowledge.acknowledge(Follower.of(by), new ConsumerName(body.consumer()), body.position());
    }
}
