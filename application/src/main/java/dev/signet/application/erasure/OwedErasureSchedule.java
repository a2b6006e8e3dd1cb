package dev.signet.application.erasure;

import dev.signet.ledger.work.Repeating;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few seconds, on every node, whether an erasure that was owed can be carried out. */
@Component
class OwedErasureSchedule extends Repeating implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(3);

    private final OwedErasures owed;
    private final PeopleOfDeletedPools people;

    OwedErasureSchedule(OwedErasures owed, PeopleOfDeletedPools people) {
        super("owed-erasures", EVERY, "an erasure that was owed could not be carried out; it will be");
        this.owed = owed;
        this.people = people;
    }

    @Override
    protected Duration turn() {
        owed.round();
        return people.round() ? Duration.ZERO : EVERY;
    }
}
