package dev.signet.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the server spends its processor time on, by Flight Recorder's samples of processor time (JEP 509), which see
 * native code too.
 */
final class Profile {

    private static final String SAMPLE = "jdk.CPUTimeSample";
    /** A file, since these settings have no names on the command line. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0" label="Processor time">
              <event name="jdk.CPUTimeSample">
                <setting name="enabled">true</setting>
                <setting name="throttle">5ms</setting>
              </event>
            </configuration>
            """;

    private static final List<String> WITHOUT_JAVA = List.of("VM ", "GC ", "G1 ", "C1 ", "C2 ");
    private static final int BUSIEST = 8;

    private final Map<Kind, Long> samples = new EnumMap<>(Kind.class);
    private final Map<String, Long> rest = new HashMap<>();
    private final double machine;

    private Profile(double machine) {
        this.machine = machine;
    }

    /** Something to be recorded. */
    interface Doing {
        void run() throws InterruptedException;
    }

    /** Records the server during {@code load}. */
    static Profile during(Doing load, ServerProcess server, Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("profile.jfr");
        Path settings = Files.writeString(directory.resolve("profile.jfc"), SETTINGS);
        Jcmd.run(server.pid(), "JFR.start", "name=bench", "settings=" + settings);
        Duration allBefore = Proc.used(server.pid());
        Duration machineBefore = Proc.usedByThreads(server.pid(), WITHOUT_JAVA);
        load.run();
        double machine = (double) Proc.usedByThreads(server.pid(), WITHOUT_JAVA)
                        .minus(machineBefore)
                        .toNanos()
                / Proc.used(server.pid()).minus(allBefore).toNanos();
        Jcmd.run(server.pid(), "JFR.stop", "name=bench", "filename=" + file);
        Profile profile = new Profile(machine);
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                profile.count(recording.readEvent());
            }
        }
        return profile;
    }

    private void count(RecordedEvent event) {
        RecordedStackTrace trace = event.getStackTrace();
        if (!event.getEventType().getName().equals(SAMPLE) || trace == null) {
            return;
        }
        List<String> stack = trace.getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(Profile::name)
                .toList();
        Kind kind = Kind.of(stack);
        samples.merge(kind, 1L, Long::sum);
        if (kind == Kind.REST) {
            rest.merge(room(stack), 1L, Long::sum);
        }
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    /** Whose code it is: the innermost package that is not the JDK's. */
    private static String room(List<String> stack) {
        return stack.stream()
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun."))
                .findFirst()
                .map(name -> name.split("\\."))
                .map(parts -> String.join(".", List.of(parts).subList(0, Math.min(3, parts.length - 1))))
                .orElse("JDK alone");
    }

    /** Shares of the server's processor time. */
    String text() {
        double all =
                Math.max(1, samples.values().stream().mapToLong(Long::longValue).sum()) / (1 - machine);
        samples.put(Kind.MACHINE, Math.round(machine * all));
        return samples.entrySet().stream()
                .map(entry -> share(entry.getKey().toString(), entry.getValue(), all))
                .collect(Collectors.joining(", "));
    }

    /** Whose code the rest is, the busiest first. */
    String restText() {
        double all =
                Math.max(1, rest.values().stream().mapToLong(Long::longValue).sum());
        return rest.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(BUSIEST)
                .map(entry -> share(entry.getKey(), entry.getValue(), all))
                .collect(Collectors.joining(", "));
    }

    private static String share(String name, long part, double all) {
        return "%s %.0f %%".formatted(name, 100 * part / all);
    }
}
