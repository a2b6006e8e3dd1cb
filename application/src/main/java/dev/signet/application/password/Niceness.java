package dev.signet.application.password;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a thread stands back where others want the processor too. Java's own priorities mean nothing on Linux unless the
 * whole JVM is started for it, and there each thread has a niceness of its own, which anybody may raise (setpriority(2),
 * "C library/kernel differences"). Elsewhere it belongs to the process, so nothing is done.
 */
final class Niceness {

    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);
    private static final boolean OF_THREADS = System.getProperty("os.name").equals("Linux");
    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;

    private Niceness() {}

    /** Work that is done by a thread that stands back for as long as it lives. */
    static Runnable of(int niceness, Runnable work) {
        return niceness == 0 || !OF_THREADS
                ? work
                : () -> {
                    standBack(niceness);
                    work.run();
                };
    }

    private static void standBack(int niceness) {
        try {
            int failed = (int) Native.SETPRIORITY.invokeExact(PRIO_PROCESS, CALLING_THREAD, niceness);
            if (failed != 0) {
                LOG.warn("Hashing threads cannot stand back: the system refuses niceness {}", niceness);
            }
        } catch (Throwable e) {
            // A node whose hashes stand in the way of other requests is better than one that cannot hash.
            LOG.warn("Hashing threads cannot stand back", e);
        }
    }

    /** Looked up when it is needed. */
    private static final class Native {

        private static final MethodHandle SETPRIORITY = handle();

        private static MethodHandle handle() {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        }
    }
}
