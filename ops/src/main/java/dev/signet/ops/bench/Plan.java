package dev.signet.ops.bench;

import java.time.Duration;

/**
 * How a scenario is measured.
 *
 * @param connections each with a thread and users of its own
 * @param warmUp before anything counts
 * @param measured the time that counts
 * @param profiled a time after that with the profiler on; zero leaves it out
 * @param bare how long the bare work of a scenario runs before it, and again after it
 */
record Plan(int connections, Duration warmUp, Duration measured, Duration profiled, Duration bare, Pace pace) {}
