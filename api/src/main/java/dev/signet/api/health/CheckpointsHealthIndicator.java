package dev.signet.api.health;

import dev.signet.ledger.checkpoint.CheckpointMaker;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down where this node should sign the trees and does not, because what is stored is not what was signed. People can
 * sign in all the same, so it is no part of the readiness of a node.
 */
@Component("checkpointsHealthIndicator") // the name of the component in the answer
class CheckpointsHealthIndicator implements HealthIndicator {

    private final CheckpointMaker maker;

    CheckpointsHealthIndicator(CheckpointMaker maker) {
        this.maker = maker;
    }

    @Override
    public Health health() {
        return maker.fault()
                .map(fault -> Health.down().withDetail("unsound", fault))
                .orElseGet(Health::up)
                .withDetail("making", maker.making())
                .build();
    }
}
