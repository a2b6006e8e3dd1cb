package dev.signet.domain.audit;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.uuid;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Actor;
import dev.signet.domain.Scenario;
import dev.signet.domain.audit.AuditCommand.RecordAuditExport;
import dev.signet.domain.audit.AuditCommand.RecordAuditRead;
import dev.signet.domain.audit.AuditCommand.RecordDossier;
import dev.signet.domain.audit.AuditCommand.RecordFailures;
import dev.signet.domain.audit.AuditCommand.RecordRebuildAbandoned;
import dev.signet.domain.audit.AuditCommand.RecordRebuildRequest;
import dev.signet.domain.audit.AuditEvent.AuditExported;
import dev.signet.domain.audit.AuditEvent.AuditRead;
import dev.signet.domain.audit.AuditEvent.DossierHandedOut;
import dev.signet.domain.audit.AuditEvent.RebuildAbandoned;
import dev.signet.domain.audit.AuditEvent.RebuildRequested;
import dev.signet.domain.audit.AuditEvent.SignInFailuresObserved;
import dev.signet.domain.session.SessionId;
import org.junit.jupiter.api.Test;

class PuttingReadersOnRecord {

    private static final ReadingId READING = ReadingId.of(uuid(70));
    private static final ObservationId OBSERVATION = ObservationId.of(uuid(71));
    private static final Actor READER = Actor.user(ALICE);

    @Test
    void saysWhoReadWhatAsOfWhen() {
        Scenario.of(AuditReading.class)
                .when(new RecordAuditRead(READING, SHOPPERS, READER, "user", 42, 7, NOON))
                .expectEvents(new AuditRead(READING, SHOPPERS, READER, "user", 42, 7, NOON));
    }

    @Test
    void saysWhoWasHandedWhichExportAndWhy() {
        ExportId export = ExportId.of(uuid(72));

        Scenario.of(AuditReading.class)
                .when(new RecordAuditExport(
                        READING,
                        export,
                        SHOPPERS,
                        READER,
                        "annual audit",
                        "everything",
                        true,
                        ExportFormat.CSV,
                        7,
                        42,
                        "ab",
                        NOON))
                .expectEvents(new AuditExported(
                        READING,
                        export,
                        SHOPPERS,
                        READER,
                        "annual audit",
                        "everything",
                        true,
                        ExportFormat.CSV,
                        7,
                        42,
                        "ab",
                        NOON));
    }

    @Test
    void saysWhoWasHandedTheDossierOfWhichSessionAndWhy() {
        SessionId session = SessionId.of(uuid(73));

        Scenario.of(AuditReading.class)
                .when(new RecordDossier(READING, session, SHOPPERS, READER, "complaint 17", true, 7, 42, "ab", NOON))
                .expectEvents(new DossierHandedOut(
                        READING, session, SHOPPERS, READER, "complaint 17", true, 7, 42, "ab", NOON));
    }

    @Test
    void saysWhoHadAViewRebuiltAndWhyAndWhoGaveItUp() {
        RebuildId rebuild = RebuildId.of(uuid(74));

        Scenario.of(ViewRebuild.class)
                .when(new RecordRebuildRequest(rebuild, "audit", READER, "release 2", NOON))
                .expectEvents(new RebuildRequested(rebuild, "audit", READER, "release 2", NOON));
        Scenario.of(ViewRebuild.class)
                .when(new RecordRebuildAbandoned(rebuild, "audit", READER, NOON))
                .expectEvents(new RebuildAbandoned(rebuild, "audit", READER, NOON));
    }

    @Test
    void saysHowOftenASourceFailed() {
        Scenario.of(FailureObservation.class)
                .when(new RecordFailures(OBSERVATION, SHOPPERS, "source", 99, NOON, NOON.plusSeconds(60)))
                .expectEvents(
                        new SignInFailuresObserved(OBSERVATION, SHOPPERS, "source", 99, NOON, NOON.plusSeconds(60)));
    }

    @Test
    void demandsThatThereWasSomethingToCount() {
        assertThatThrownBy(() -> new RecordFailures(OBSERVATION, SHOPPERS, "source", 0, NOON, NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordFailures(OBSERVATION, SHOPPERS, "source", 1, NOON, NOON.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
