package dev.signet.api.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.rest.FrameUnderTest;
import dev.signet.api.rest.Http;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class Flooding {

    private static final FrameUnderTest STRICT = FrameUnderTest.started(
            "signet.limits.credentials.requests=5",
            "signet.limits.account.requests=3",
            "signet.limits.account.per=1h",
            "signet.trusted-proxies=127.0.0.1");
    private static final String POOL = "/v1/pools/pol_00000000000000000000000000000001/probe";

    @AfterAll
    static void stop() {
        STRICT.stop();
    }

    @Test
    void fromOneSourceIsAnsweredWithWhenToComeBack() {
        for (int i = 0; i < 5; i++) {
            Http.Answer allowed = signIn("203.0.113.1", "user" + i);
            assertThat(allowed.status()).isEqualTo(200);
            assertThat(allowed.header("RateLimit-Policy")).hasValue("\"credentials\";q=5;w=60");
            assertThat(allowed.header("RateLimit").orElseThrow()).startsWith("\"credentials\";r=" + (4 - i) + ";t=");
        }
        Http.Answer refused = signIn("203.0.113.1", "another");
        assertThat(refused.problem()).isEqualTo("429 limit.exceeded");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 12);
        assertThat(refused.header("RateLimit").orElseThrow()).startsWith("\"credentials\";r=0;t=");
        assertThat(signIn("203.0.113.2", "another").status()).isEqualTo(200);
        assertThat(STRICT.metrics()
                        .counter("signet.limits.exceeded", "limit", "credentials")
                        .count())
                .isPositive();
    }

    @Test
    void fromOneIpv6SubscriberIsOneSource() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("2001:db8:1:1::" + (i + 1), "six" + i).status()).isEqualTo(200);
        }
        assertThat(signIn("2001:db8:1:1:ffff::9", "six").problem()).isEqualTo("429 limit.exceeded");
        assertThat(signIn("2001:db8:1:2::1", "six").status()).isEqualTo(200);
    }

    @Test
    void ofOneAccountIsRefusedWhereverItComesFromAndHoweverTheNameIsWritten() {
        assertThat(signIn("203.0.113.11", "alice").status()).isEqualTo(200);
        assertThat(signIn("203.0.113.12", "ALICE").status()).isEqualTo(200);
        assertThat(signIn("203.0.113.13", "ａlice ").status()).isEqualTo(200);
        Http.Answer refused = signIn("203.0.113.14", "alice");
        assertThat(refused.problem()).isEqualTo("429 limit.exceeded");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(signIn("203.0.113.14", "bob").status()).isEqualTo(200);
    }

    @Test
    void withEverNewKeysNeitherFillsMemoryNorFreesAnEmptyBucket() {
        AtomicLong now = new AtomicLong();
        Buckets<Source> buckets = new Buckets<>(new LimitSettings.Rate(20, Duration.ofMinutes(1)), 1_000, now::get);
        Source attacker = new Source(false, 1);
        for (int i = 0; i < 20; i++) {
            assertThat(buckets.take(attacker).isConsumed()).isTrue();
        }
        for (long i = 0; i < 20_000; i++) {
            buckets.take(new Source(true, i));
        }
        assertThat(buckets.size()).isLessThanOrEqualTo(1_000);
        assertThat(buckets.take(attacker).isConsumed()).isFalse();
    }

    @Test
    void isForgivenAsTimePasses() {
        AtomicLong now = new AtomicLong();
        Buckets<Source> buckets = new Buckets<>(new LimitSettings.Rate(2, Duration.ofMinutes(1)), 10, now::get);
        Source source = Source.of(InetAddress.ofLiteral("203.0.113.1"));
        buckets.take(source);
        buckets.take(source);
        assertThat(buckets.take(source).isConsumed()).isFalse();
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(buckets.take(source).isConsumed()).isTrue();
        assertThat(buckets.take(source).isConsumed()).isFalse();
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(buckets.size()).isZero();
    }

    private static Http.Answer signIn(String address, String name) {
        return STRICT.http().post(POOL, "{\"username\":\"" + name + "\"}", "X-Forwarded-For", address);
    }
}
