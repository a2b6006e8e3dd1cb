package dev.signet.application.userimport;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.pool.SettingsReader;
import dev.signet.application.refusal.Refusal;
import dev.signet.application.userimport.Finding.Outcome;
import dev.signet.application.userimport.TakingOver.AlreadyThere;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.userimport.ImportCommand.FinishImport;
import dev.signet.domain.userimport.ImportCounts;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportState;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the file of one import, from the line at which whoever had it before broke off. The transaction that makes a user
 * counts the line, so that none is taken twice and none left out, whenever a node dies.
 */
@Component
class ImportRound {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int AT_ONCE = 20;

    /** As Cognito's. */
    static final long MOST_LINES = 500_000;

    /** How many lines are taken before others have their turn. */
    static final long TURN = 1_000;

    private static final String TOO_LATE = "The import was not started within 24 hours.";
    private static final String NO_POOL = "The user pool was deleted.";

    private final ImportProgress progress;
    private final ImportFiles files;
    private final TakingOver taking;
    private final SettingsReader settings;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRound(
            ImportProgress progress,
            ImportFiles files,
            TakingOver taking,
            SettingsReader settings,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            JdbcClient jdbc,
            Clock clock) {
        this.progress = progress;
        this.files = files;
        this.taking = taking;
        this.settings = settings;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Goes on with one import, until it is over, {@code on} says no, or others have waited for long enough.
     *
     * @return whether there was one
     */
    boolean next(BooleanSupplier on) throws IOException {
        Optional<ClaimedImport> claimed = progress.claim(identifiers.next());
        if (claimed.isPresent()) {
            run(claimed.get(), on);
        }
        return claimed.isPresent();
    }

    /** Lets go of imports that were never started, and of their files. */
    void expire() {
        progress.neverStarted(clock.instant().minus(PATIENCE), AT_ONCE)
                .forEach(job -> atomically.run(() -> {
                    progress.claimToExpire(job, identifiers.next())
                            .ifPresent(claimed -> settle(
                                    claimed, ImportState.EXPIRED, pool(claimed).isPresent() ? TOO_LATE : NO_POOL));
                }));
    }

    private void run(ClaimedImport claimed, BooleanSupplier on) throws IOException {
        Optional<PoolSettings> pool = pool(claimed);
        if (pool.isEmpty()) {
            finish(claimed, ImportState.FAILED, NO_POOL);
        } else if (claimed.state() == ImportState.STOPPING) {
            finish(claimed, ImportState.STOPPED, null);
        } else {
            read(claimed, pool.get(), on);
        }
    }

    private void read(ClaimedImport claimed, PoolSettings pool, BooleanSupplier on) throws IOException {
        try (InputStream file = files.open(claimed.job(), claimed.file())) {
            Lines lines =
                    claimed.format() == ImportFormat.COGNITO_CSV ? new CognitoLines(file, pool) : new JsonLines(file);
            for (long line = 1; ; line++) {
                Optional<Supplier<NewUser>> next = lines.next();
                if (next.isEmpty()) {
                    finish(claimed, ImportState.SUCCEEDED, null);
                    return;
                }
                if (line > MOST_LINES) {
                    throw new FileUnreadable("The file has more than 500,000 lines; none after them was read.");
                }
                if (line > claimed.lines()) {
                    if (!on.getAsBoolean() || (isTurnOver(claimed, line) && progress.othersWait(claimed))) {
                        progress.release(claimed);
                        return;
                    }
                    if (!take(claimed, pool, line, next.get())) {
                        brokenOff(claimed);
                        return;
                    }
                }
            }
        } catch (FileUnreadable unreadable) {
            finish(claimed, ImportState.FAILED, unreadable.getMessage());
        }
    }

    private static boolean isTurnOver(ClaimedImport claimed, long line) {
        long taken = line - 1 - claimed.lines();
        return taken > 0 && taken % TURN == 0;
    }

    /** Somebody has stopped it, deleted its pool, or taken it from this runner, who was too slow. */
    private void brokenOff(ClaimedImport claimed) {
        ImportState state = progress.state(claimed).orElse(null);
        if (state == ImportState.STOPPING) {
            finish(claimed, ImportState.STOPPED, null);
        } else if (state == ImportState.IN_PROGRESS && pool(claimed).isEmpty()) {
            finish(claimed, ImportState.FAILED, NO_POOL);
        }
    }

    private boolean take(ClaimedImport claimed, PoolSettings pool, long line, Supplier<NewUser> reading) {
        Finding finding;
        try {
            NewUser user = reading.get();
            return atomically.run(() -> {
                if (!progress.advance(claimed, line, null)) {
                    return false;
                }
                taking.take(claimed.pool(), pool, user, claimed.context(), clock.instant());
                return true;
            });
        } catch (AlreadyThere there) {
            finding = new Finding(line, Outcome.SKIPPED, null, "The pool has a user of this name already.");
        } catch (LineRefused refused) {
            finding = new Finding(line, Outcome.FAILED, refused.field(), refused.reason());
        } catch (Refusal refused) {
            finding = new Finding(line, Outcome.FAILED, refused.field(), String.valueOf(refused.getMessage()));
        } catch (AggregateStreamCreationException atTheSameTime) {
            finding = new Finding(line, Outcome.FAILED, "sub", TakingOver.SUB_TAKEN);
        } catch (IllegalArgumentException | IllegalStateException | DataIntegrityViolationException malformed) {
            // a line that nobody foresaw must not hold up those behind it for ever
            finding = new Finding(line, Outcome.FAILED, null, "The line holds a value that no user can have.");
        }
        Finding found = finding;
        return atomically.run(() -> {
            if (!progress.advance(claimed, line, found.outcome())) {
                return false;
            }
            progress.find(claimed, found);
            return true;
        });
    }

    private void finish(ClaimedImport claimed, ImportState outcome, @Nullable String message) {
        atomically.run(() -> settle(claimed, outcome, message));
    }

    private void settle(ClaimedImport claimed, ImportState outcome, @Nullable String message) {
        Optional<ImportCounts> counts = progress.finish(claimed, outcome, message, clock.instant());
        counts.ifPresent(known -> {
            commands.send(new FinishImport(claimed.job(), outcome, known, clock.instant()), claimed.context());
            files.forget(claimed.job());
        });
    }

    private Optional<PoolSettings> pool(ClaimedImport claimed) {
        return jdbc.sql("select id, version, settings from lookup.pool where id = ? and deleted_at is null")
                .param(claimed.pool().value())
                .query((row, _) -> settings.pool(row.getString(1), row.getLong(2), row.getString(3)))
                .optional();
    }
}
