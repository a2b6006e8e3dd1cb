package dev.signet.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PausingBetweenAttempts {

    private final Pause pause = new Pause();

    @Test
    void takesLongerEachTime() throws InterruptedException {
        long begun = System.nanoTime();
        for (int attempt = 0; attempt < 4; attempt++) {
            pause.pass();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("half of 25, 50, 100 and 200 ms at the least")
                .isGreaterThanOrEqualTo(Duration.ofMillis(12 + 25 + 50 + 100));
    }

    @Test
    void endsAtOnceWhenNobodyTriesAnyMore() throws Exception {
        FutureTask<Duration> pauses = new FutureTask<>(() -> {
            long begun = System.nanoTime();
            for (int attempt = 0; attempt < 1000; attempt++) {
                pause.pass();
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        });
        Thread.ofVirtual().start(pauses);
        pause.close();

        assertThat(pauses.get(30, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(30));
    }
}
