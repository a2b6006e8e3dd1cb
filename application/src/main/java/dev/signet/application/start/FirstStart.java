package dev.signet.application.start;

import dev.signet.application.start.House.Own;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Sees to it that there is a pool for operators with somebody in it, before the node says that it is ready. It may run
 * any number of times and on any number of nodes at once; a start that finds everything makes nothing.
 */
@Service
public class FirstStart implements ApplicationRunner {

    private final OwnHouse own;
    private final OneTimeSecret secret;
    private final DemoHouse demo;
    private final StartSettings settings;
    private final ApplicationEventPublisher events;

    FirstStart(
            OwnHouse own,
            OneTimeSecret secret,
            DemoHouse demo,
            StartSettings settings,
            ApplicationEventPublisher events) {
        this.own = own;
        this.secret = secret;
        this.demo = demo;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        events.publishEvent(start());
    }

    /** Makes what is missing and says what there is. */
    public Started start() {
        Own found = own.openOrBuild();
        return new Started(
                found.tenant(),
                found.pool(),
                found.client(),
                secret.renew(found),
                settings.demo() ? demo.openOrBuild() : Optional.empty());
    }
}
