package dev.signet.api.rest.revocation;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForResourceServers;
import dev.signet.api.rest.access.Standing;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.AcknowledgeRevocations;
import dev.signet.application.revocation.ConsumerName;
import dev.signet.application.revocation.Follower;
import dev.signet.application.revocation.RevocationConsumers;
import dev.signet.application.revocation.RevocationRefused;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.Reach;
import dev.signet.projections.revocation.Revocation;
import dev.signet.projections.revocation.RevocationFeed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/revocations")
class RevocationRoutes {

    private final RevocationDesk desk;
    private final RevocationStream stream;
    private final RevocationFeed feed;
    private final AcknowledgeRevocations acknowledge;
    private final RevocationConsumers consumers;

    RevocationRoutes(
            RevocationDesk desk,
            RevocationStream stream,
            RevocationFeed feed,
            AcknowledgeRevocations acknowledge,
            RevocationConsumers consumers) {
        this.desk = desk;
        this.stream = stream;
        this.feed = feed;
        this.acknowledge = acknowledge;
        this.consumers = consumers;
    }

    @GetMapping
    @ForResourceServers(operatorsToo = true)
    FeedBody follow(
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") int wait)
            throws InterruptedException {
        return desk.answer(new Reach.Pool(pool), FeedRequest.of(after, wait));
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ForResourceServers(operatorsToo = true)
    void stream(
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Standing standing,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        stream.serve(follower(pool, request), after, lastEventId, standing, response);
    }

    record Acknowledgement(String consumer, long position) {}

    @PostMapping("/acknowledgements")
    @ForResourceServers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(ConfidentialClient client, @PathVariable UserPoolId pool, @RequestBody Acknowledgement body) {
        acknowledge.acknowledge(Follower.of(client), new ConsumerName(body.consumer()), body.position());
    }

    @GetMapping("/{position}/receipt")
    @ForOperators(Permission.READ_AUDIT)
    ReceiptBody receipt(@PathVariable UserPoolId pool, @PathVariable long position) {
        Revocation revocation = feed.at(pool, position).orElseThrow(RevocationRefused.NotFound::new);
        return ReceiptBody.of(revocation, consumers.of(pool, position, revocation.sequencedAt()));
    }

    private static Follower follower(UserPoolId pool, HttpServletRequest request) {
        return request.getAttribute(Administrator.class.getName()) instanceof Administrator operator
                ? new Follower(new Reach.Pool(pool), operator.operator())
                : Follower.of((ConfidentialClient) request.getAttribute(ConfidentialClient.class.getName()));
    }
}
