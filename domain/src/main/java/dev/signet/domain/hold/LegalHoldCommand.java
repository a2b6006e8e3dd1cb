package dev.signet.domain.hold;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainCommand;
import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a legal hold. */
public sealed interface LegalHoldCommand extends DomainCommand {

    /** The most characters that a reason may have. */
    int LONGEST_REASON = 1_000;

    /** The hold that is asked. */
    LegalHoldId hold();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return hold().value();
    }

    /**
     * Orders that something be kept.
     *
     * @param caseReference how the case is called where it is dealt with; names no person
     * @param reason why; names no person
     */
    record PlaceHold(
            LegalHoldId hold,
            TenantId tenant,
            HoldTarget target,
            String caseReference,
            String reason,
            Actor by,
            Instant at)
            implements LegalHoldCommand {

        public PlaceHold {
            Limits.label("case_reference", caseReference);
            requireReason(reason);
        }
    }

    /**
     * Lets go what was kept. A hold that is released already stays so.
     *
     * @param reason why; names no person
     */
    record ReleaseHold(LegalHoldId hold, String reason, Actor by, Instant at) implements LegalHoldCommand {

        public ReleaseHold {
            requireReason(reason);
        }
    }

    private static void requireReason(String reason) {
        Limits.length("reason", reason, 1, LONGEST_REASON);
        if (reason.isBlank() || !PlainText.isOne(reason)) {
            throw new IllegalArgumentException("reason must be text that can be read");
        }
    }
}
