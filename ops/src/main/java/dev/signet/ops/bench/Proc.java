package dev.signet.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What Linux tells about processes (proc_pid_stat(5), proc_pid_status(5)). */
final class Proc {

    private static final Path ROOT = Path.of("/proc");
    /** {@code USER_HZ} is 100 on every platform that Signet runs on. */
    private static final long NANOS_PER_TICK = 10_000_000;
    /** Counted from the state, which is the first field after the name. */
    private static final int PARENT = 1;

    private static final int UTIME = 11;

    private Proc() {}

    /** Whether this system tells. */
    static boolean tells() {
        return Files.isReadable(ROOT.resolve("self/stat"));
    }

    /** Processor time of one process. */
    static Duration used(long pid) {
        return ticks(sum(stat(ROOT.resolve(pid + "/stat")), UTIME, 2));
    }

    /** Processor time of a process and its children, living and ended. */
    static Duration usedByTree(long pid) {
        long ticks = sum(stat(ROOT.resolve(pid + "/stat")), UTIME, 4);
        for (Path process : list(ROOT, name -> Character.isDigit(name.charAt(0)))) {
            ticks += ticksOfChild(process, pid);
        }
        return ticks(ticks);
    }

    private static long ticksOfChild(Path process, long parent) {
        try {
            List<String> fields = fields(Files.readString(process.resolve("stat")));
            return Long.parseLong(fields.get(PARENT)) == parent ? sum(fields, UTIME, 2) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Processor time of those threads of a process whose names begin with one of {@code prefixes}. */
    static Duration usedByThreads(long pid, List<String> prefixes) {
        long ticks = 0;
        for (Path thread : list(ROOT.resolve(pid + "/task"), _ -> true)) {
            try {
                String stat = Files.readString(thread.resolve("stat"));
                String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
                ticks += prefixes.stream().anyMatch(name::startsWith) ? sum(fields(stat), UTIME, 2) : 0;
            } catch (IOException ended) {
                continue;
            }
        }
        return ticks(ticks);
    }

    /** Processor time that the machine spent on anything at all. */
    static Duration usedByAll() {
        String[] fields =
                read(ROOT.resolve("stat")).lines().findFirst().orElseThrow().split(" +");
        // user nice system idle iowait irq softirq
        return ticks(Stream.of(1, 2, 3, 6, 7)
                .mapToLong(i -> Long.parseLong(fields[i]))
                .sum());
    }

    /** A line of {@code /proc/PID/status} that tells a size: {@code VmRSS}, {@code VmHWM}; in MiB. */
    static long mebibytes(long pid, String name) {
        return read(ROOT.resolve(pid + "/status"))
                        .lines()
                        .filter(line -> line.startsWith(name + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow(() -> new BenchFailed("process " + pid + " has no " + name))
                / 1024;
    }

    private static List<String> stat(Path file) {
        return fields(read(file));
    }

    /** The name may hold blanks and brackets. */
    private static List<String> fields(String stat) {
        return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    }

    private static long sum(List<String> fields, int from, int count) {
        return fields.subList(from, from + count).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static Duration ticks(long ticks) {
        return Duration.ofNanos(ticks * NANOS_PER_TICK);
    }

    private static List<Path> list(Path directory, Predicate<String> names) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> names.test(entry.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new BenchFailed(directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BenchFailed(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
