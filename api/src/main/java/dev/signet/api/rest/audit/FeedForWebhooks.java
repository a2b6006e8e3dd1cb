package dev.signet.api.rest.audit;

import dev.signet.api.rest.json.RestMapper;
import dev.signet.application.webhook.OutgoingEvent;
import dev.signet.application.webhook.OutgoingEvents;
import dev.signet.domain.Actor;
import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.audit.AuditFeed;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.FeedQuestion;
import dev.signet.projections.history.Reader;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives webhooks what the feed gives, word for word. */
@Component
class FeedForWebhooks implements OutgoingEvents {

    private final AuditFeed feed;

    FeedForWebhooks(AuditFeed feed) {
        this.feed = feed;
    }

    @Override
    public Batch after(UserPoolId pool, Set<EventFamily> families, boolean personal, long position, int most) {
        AuditFeed.Batch batch =
                feed.next(new FeedQuestion(new AuditScope(null, pool), families, position, most), reader(personal));
        return new Batch(
                batch.entries().stream().map(FeedForWebhooks::outgoing).toList(), batch.position(), batch.more());
    }

    @Override
    public Optional<OutgoingEvent> at(UserPoolId pool, boolean personal, long position) {
        return feed.at(pool, position, reader(personal)).map(FeedForWebhooks::outgoing);
    }

    private static OutgoingEvent outgoing(AuditEntry entry) {
        return new OutgoingEvent(
                entry.position(), entry.event(), entry.type(), entry.at(), RestMapper.tree(TrailBody.Event.of(entry)));
    }

    private static Reader reader(boolean personal) {
        return new Reader(Actor.SYSTEM, personal);
    }
}
