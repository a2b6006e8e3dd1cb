package dev.signet.api.rest.signal;

import dev.signet.api.rest.access.ForResourceServers;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.signal.ReceiveSignals;
import dev.signet.application.signal.Receiving;
import dev.signet.application.signal.SecurityEventTokens;
import dev.signet.application.signal.SecurityEventTokens.Fact;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.signal.Signal;
import dev.signet.projections.signal.SignalFeed;
import dev.signet.projections.signal.SignalFeed.Question;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/signals")
class SignalRoutes {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ReceiveSignals receive;
    private final SignalFeed feed;
    private final SecurityEventTokens tokens;

    SignalRoutes(ReceiveSignals receive, SignalFeed feed, SecurityEventTokens tokens) {
        this.receive = receive;
        this.feed = feed;
        this.tokens = tokens;
    }

    @PostMapping("/poll")
    @ForResourceServers
    SetsBody poll(ConfidentialClient client, @PathVariable UserPoolId pool, @RequestBody PollBody body)
            throws InterruptedException {
        Receiving receiving = receive.settle(client, body.acknowledged(), body.refused());
        if (body.most() == 0) {
            return new SetsBody(Map.of(), false);
        }
        SignalFeed.Batch batch = feed.after(
                new Question(pool, client.client(), receiving.settings().kinds(), body.most()),
                receiving.position(),
                body.waits() ? PATIENCE : Duration.ZERO);
        Map<String, String> sets = new LinkedHashMap<>();
        batch.signals()
                .forEach(signal -> sets.put(
                        signal.event().toString(),
                        tokens.of(pool, receiving.settings().audience(), fact(signal))));
        return new SetsBody(sets, batch.more());
    }

    private static Fact fact(Signal signal) {
        return new Fact(
                signal.event(),
                signal.kind(),
                signal.user(),
                signal.session(),
                signal.reason(),
                signal.actor(),
                signal.at(),
                signal.sequencedAt());
    }
}
