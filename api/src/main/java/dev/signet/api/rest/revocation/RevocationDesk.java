package dev.signet.api.rest.revocation;

import dev.signet.api.rest.follow.Staleness;
import dev.signet.application.revocation.RevocationRefused;
import dev.signet.domain.revocation.Reach;
import dev.signet.projections.revocation.RevocationFeed;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Answers questions for revocations within whatever reach. */
@Component
class RevocationDesk {

    private final RevocationFeed feed;
    private final Staleness staleness;

    RevocationDesk(RevocationFeed feed, Staleness staleness) {
        this.feed = feed;
        this.staleness = staleness;
    }

    /**
     * What came after a position.
     *
     * @throws RevocationRefused.PositionAhead where the ledger is not that far
     */
    FeedBody answer(Reach reach, FeedRequest request) throws InterruptedException {
        RevocationFeed.Batch batch = feed.after(reach, request.after(), request.patience());
        if (batch.asOf().head() < request.after()) {
            throw new RevocationRefused.PositionAhead();
        }
        return FeedBody.of(batch, lag(), !(reach instanceof Reach.Pool));
    }

    /** Whether this node goes on to answer. */
    boolean isOpen() {
        return feed.isOpen();
    }

    /** For how long a commit may have been waiting that no answer can tell of yet. */
    Duration lag() {
        return staleness.with(feed.lag());
    }
}
