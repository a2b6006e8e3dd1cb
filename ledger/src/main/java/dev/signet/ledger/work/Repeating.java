package dev.signet.ledger.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes turns at the same work on a thread of its own, from {@link #start} to {@link #stop}: after the wait that the last
 * turn asked for, or as soon as the bell rings. A turn that fails is written to the log and followed by the next one:
 * nothing but {@link #stop} ends it. What a failed turn leaves undone the next must find.
 */
public abstract class Repeating {

    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration first;
    private final Duration afterTrouble;
    private final String trouble;
    private final Bell bell;
    private volatile @Nullable Thread thread;

    /**
     * Work that begins, and begins again after trouble, when {@code every} has gone by.
     *
     * @param name what its thread is called
     * @param every how long before the first turn, and after one that failed
     * @param trouble what the log says of a turn that failed
     */
    protected Repeating(String name, Duration every, String trouble) {
        this(name, every, every, trouble, new Bell());
    }

    /**
     * The same with another beginning, and a bell that others have too.
     *
     * @param name what its thread is called
     * @param first how long before the first turn
     * @param afterTrouble how long after a turn that failed
     * @param trouble what the log says of a turn that failed
     * @param bell cuts every wait short
     */
    protected Repeating(String name, Duration first, Duration afterTrouble, String trouble, Bell bell) {
        this.name = name;
        this.first = first;
        this.afterTrouble = afterTrouble;
        this.trouble = trouble;
        this.bell = bell;
    }

    /**
     * One turn; never two at a time.
     *
     * @return how long to wait before the next; none at all with zero
     * @throws Exception what went wrong, for the log
     */
    protected abstract Duration turn() throws Exception;

    /**
     * How long a turn that is under way at the end is let go on; after that its thread is interrupted. 15 s where it does
     * not say otherwise; zero suits long work that another node, or the next start, takes up where it broke off.
     */
    protected Duration farewell() {
        return FAREWELL;
    }

    /** Has the next turn begin now, or at once after the one that is under way. */
    public void ring() {
        bell.ring();
    }

    /** Begins, unless it has; may begin again once it was stopped. */
    public synchronized void start() {
        if (thread == null) {
            Thread working = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
            // Known before it runs: it works as long as it finds itself here.
            thread = working;
            working.start();
        }
    }

    /** Ends after the turn that is under way, and returns when it has ended, or has been interrupted in vain. */
    public synchronized void stop() {
        Thread working = thread;
        if (working == null) {
            return;
        }
        thread = null;
        bell.ring();
        try {
            if (!working.join(farewell())) {
                working.interrupt();
                if (!working.join(FAREWELL)) {
                    log.warn("{} goes on with its last turn although it was told to stop", name);
                }
            }
        } catch (InterruptedException e) {
            working.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was started and not stopped; a long turn looks whether there is still a point in going on. */
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            Duration pause = first;
            while (mine()) {
                bell.await(pause);
                if (mine()) {
                    pause = attempt();
                }
            }
        } catch (InterruptedException e) {
            log.debug("{} was interrupted and ends", name, e);
        }
    }

    /** A thread that outlasted its farewell has no part in what was started since. */
    private boolean mine() {
        return Thread.currentThread().equals(thread);
    }

    private Duration attempt() throws InterruptedException {
        try {
            return turn();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (mine()) {
                log.warn("{}", trouble, e);
            } else {
                log.debug("{} broke off its last turn", name, e);
            }
            return afterTrouble;
        }
    }
}
