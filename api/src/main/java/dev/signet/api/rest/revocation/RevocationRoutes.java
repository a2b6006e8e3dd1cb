package dev.signet.api.rest.revocation;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForResourceServers;
import dev.signet.api.rest.follow.LongPoll;
import dev.signet.api.rest.follow.Staleness;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.AcknowledgeRevocations;
import dev.signet.application.revocation.ConsumerName;
import dev.signet.application.revocation.RevocationConsumers;
import dev.signet.application.revocation.RevocationRefused;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.revocation.Revocation;
import dev.signet.projections.revocation.RevocationFeed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/revocations")
class RevocationRoutes {

    private final RevocationFeed feed;
    private final AcknowledgeRevocations acknowledge;
    private final RevocationConsumers consumers;
    private final Staleness staleness;

    RevocationRoutes(
            RevocationFeed feed,
            AcknowledgeRevocations acknowledge,
            RevocationConsumers consumers,
            Staleness staleness) {
        this.feed = feed;
        this.acknowledge = acknowledge;
        this.consumers = consumers;
        this.staleness = staleness;
    }

    @GetMapping
    @ForResourceServers(operatorsToo = true)
    FeedBody follow(
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") int wait)
            throws InterruptedException {
        if (after < 0) {
            throw new IllegalArgumentException("after must not be negative");
        }
        RevocationFeed.Batch batch = feed.after(pool.value(), after, LongPoll.patience(wait));
        if (batch.asOf().head() < after) {
            throw new RevocationRefused.PositionAhead();
        }
        return FeedBody.of(batch, staleness.with(feed.lag()));
    }

    record Acknowledgement(String consumer, long position) {}

    @PostMapping("/acknowledgements")
    @ForResourceServers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(ConfidentialClient client, @PathVariable UserPoolId pool, @RequestBody Acknowledgement body) {
        acknowledge.acknowledge(client, new ConsumerName(body.consumer()), body.position());
    }

    @GetMapping("/{position}/receipt")
    @ForOperators(Permission.READ_AUDIT)
    ReceiptBody receipt(@PathVariable UserPoolId pool, @PathVariable long position) {
        Revocation revocation = feed.at(pool.value(), position).orElseThrow(RevocationRefused.NotFound::new);
        return ReceiptBody.of(revocation, consumers.of(pool, position, revocation.sequencedAt()));
    }
}
