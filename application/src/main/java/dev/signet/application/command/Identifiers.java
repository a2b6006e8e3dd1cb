package dev.signet.application.command;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the identifiers that commands bring along. */
@Component
public class Identifiers {

    /** A UUID of version 7 (RFC 9562 §5.7): it grows with time, so that indexes stay dense. */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
