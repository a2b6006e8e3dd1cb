package dev.signet.domain.userimport;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.uuid;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Actor;
import dev.signet.domain.Scenario;
import dev.signet.domain.userimport.ImportCommand.CreateImport;
import dev.signet.domain.userimport.ImportCommand.FinishImport;
import dev.signet.domain.userimport.ImportCommand.RecordUpload;
import dev.signet.domain.userimport.ImportCommand.StartImport;
import dev.signet.domain.userimport.ImportCommand.StopImport;
import dev.signet.domain.userimport.ImportEvent.ImportCreated;
import dev.signet.domain.userimport.ImportEvent.ImportFinished;
import dev.signet.domain.userimport.ImportEvent.ImportStarted;
import dev.signet.domain.userimport.ImportEvent.ImportStopRequested;
import dev.signet.domain.userimport.ImportEvent.ImportUploaded;
import org.junit.jupiter.api.Test;

class BringingUsersAlong {

    private static final ImportId JOB = ImportId.of(uuid(90));
    private static final ImportCreated CREATED =
            new ImportCreated(JOB, ACME, SHOPPERS, "All of them", ImportFormat.JSON_LINES, Actor.SYSTEM, NOON);
    private static final ImportUploaded UPLOADED = new ImportUploaded(JOB, 3, "00", NOON);
    private static final ImportStarted STARTED = new ImportStarted(JOB, Actor.SYSTEM, NOON);
    private static final ImportStopRequested STOP = new ImportStopRequested(JOB, Actor.SYSTEM, NOON);
    private static final ImportFinished FINISHED = new ImportFinished(JOB, ImportState.SUCCEEDED, 2, 1, 0, NOON);

    private final Scenario job = Scenario.of(ImportJob.class);

    @Test
    void beginsWithSomebodyWhoMeansTo() {
        job.when(new CreateImport(JOB, ACME, SHOPPERS, "All of them", ImportFormat.JSON_LINES, Actor.SYSTEM, NOON))
                .expectEvents(CREATED);
    }

    @Test
    void saysWhichFileCame() {
        job.given(CREATED).when(new RecordUpload(JOB, 3, "00", NOON)).expectEvents(UPLOADED);
    }

    @Test
    void isStartedOnce() {
        job.given(CREATED, UPLOADED)
                .when(new StartImport(JOB, Actor.SYSTEM, NOON))
                .expectEvents(STARTED);
        job.given(CREATED, UPLOADED, STARTED)
                .when(new StartImport(JOB, Actor.SYSTEM, NOON))
                .expectNoEvents();
    }

    @Test
    void isStoppedOnceAndOnlyWhileItIsUnderWay() {
        job.given(CREATED).when(new StopImport(JOB, Actor.SYSTEM, NOON)).expectNoEvents();
        job.given(CREATED, STARTED)
                .when(new StopImport(JOB, Actor.SYSTEM, NOON))
                .expectEvents(STOP);
        job.given(CREATED, STARTED, STOP)
                .when(new StopImport(JOB, Actor.SYSTEM, NOON))
                .expectNoEvents();
    }

    @Test
    void endsOnce() {
        FinishImport finish = new FinishImport(JOB, ImportState.SUCCEEDED, new ImportCounts(2, 1, 0), NOON);
        job.given(CREATED, STARTED).when(finish).expectEvents(FINISHED);
        job.given(CREATED, STARTED, FINISHED).when(finish).expectNoEvents();
    }

    @Test
    void endsInAStateInWhichNothingMoreHappens() {
        assertThatThrownBy(() -> new FinishImport(JOB, ImportState.IN_PROGRESS, ImportCounts.NONE, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outcome");
    }
}
