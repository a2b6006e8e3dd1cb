package dev.signet.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitsOfAKeeper {

    @Test
    void growWhileEverySessionFailsAsSoonAsItBegins() throws Exception {
        CountDownLatch attempts = new CountDownLatch(5);
        Stop stop = new Stop();
        Session refused = (connection, end) -> {
            attempts.countDown();
            throw new SQLException("refused");
        };
        Keeper keeper = new Keeper(
                "refused", refused, TestPostgres.migratedDatabase().sessions("refused"), Duration.ofMinutes(1), stop);
        long begun = System.nanoTime();

        keeper.start();
        boolean tried = attempts.await(30, TimeUnit.SECONDS);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        stop.request();
        keeper.join();

        assertThat(tried).isTrue();
        assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(50 + 100 + 200 + 400));
    }
}
