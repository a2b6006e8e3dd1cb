package dev.signet.application.delivery;

import dev.signet.ledger.work.Bell;
import org.springframework.stereotype.Component;

/** Wake this node's workers at once when a message has been committed here; other nodes find it by polling. */
@Component
class Bells {

    private final Bell mail = new Bell();
    private final Bell sms = new Bell();

    Bell of(Medium medium) {
        return switch (medium) {
            case EMAIL -> mail;
            case SMS -> sms;
        };
    }
}
