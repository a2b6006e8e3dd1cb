package dev.signet.api.rest.revocation;

import dev.signet.api.health.LedgerWatch;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForResourceServers;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.AcknowledgeRevocations;
import dev.signet.application.revocation.ConsumerName;
import dev.signet.application.revocation.RevocationConsumers;
import dev.signet.application.revocation.RevocationRefused;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.revocation.Revocation;
import dev.signet.projections.revocation.RevocationFeed;
import java.time.Duration;
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

    private static final int LONGEST_WAIT = 30;

    private final RevocationFeed feed;
    private final AcknowledgeRevocations acknowledge;
    private final RevocationConsumers consumers;
    private final LedgerWatch ledger;

    RevocationRoutes(
            RevocationFeed feed,
            AcknowledgeRevocations acknowledge,
            RevocationConsumers consumers,
            LedgerWatch ledger) {
        this.ledger = ledger;
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
        if (after < 0) {
            throw new IllegalArgumentException("after must not be negative");
        }
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw new IllegalArgumentException("wait takes 0 to " + LONGEST_WAIT + " seconds");
        }
        RevocationFeed.Batch batch = feed.after(pool.value(), after, Duration.ofSeconds(wait));
        if (batch.asOf().head() < after) {
            throw new RevocationRefused.PositionAhead();
        }
        return FeedBody.of(batch, lag());
    }

    /** What waits for its position, and what has one that the feed has not reached. */
    private Duration lag() {
        Duration unsequenced = ledger.figures().oldestUnsequenced();
        Duration unread = feed.lag();
        return unsequenced.compareTo(unread) > 0 ? unsequenced : unread;
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
