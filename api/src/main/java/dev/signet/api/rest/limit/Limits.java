package dev.signet.api.rest.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.signet.api.rest.caller.SourceAddress;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Counts requests before anything is proved and refuses those beyond the allowance. Answers carry {@code RateLimit} and
 * {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10); a refusal adds {@code Retry-After}. Each node
 * counts for itself.
 */
@Component
public class Limits {

    private final Map<Allowance, Buckets<Source>> sources = new EnumMap<>(Allowance.class);
    private final Buckets<Account> accounts;
    private final SourceAddress addresses;
    private final AccountNames names;
    private final MeterRegistry metrics;

    Limits(LimitSettings settings, SourceAddress addresses, AccountNames names, MeterRegistry metrics) {
        this.names = names;
        this.addresses = addresses;
        this.metrics = metrics;
        Ticker ticker = Ticker.systemTicker();
        for (Allowance allowance : Allowance.values()) {
            if (allowance != Allowance.ACCOUNT) {
                sources.put(allowance, new Buckets<>(settings.rate(allowance), settings.remembered(), ticker));
            }
        }
        accounts = new Buckets<>(settings.rate(Allowance.ACCOUNT), settings.remembered(), ticker);
    }

    /** Counts the request for its source, and says in the answer what is left. */
    public void perSource(Allowance allowance, HttpServletRequest request, HttpServletResponse response) {
        Buckets<Source> buckets = sources.get(allowance);
        if (buckets == null) {
            throw new IllegalArgumentException(allowance + " is not counted for each source");
        }
        ConsumptionProbe probe = buckets.take(Source.of(addresses.of(request)));
        HttpHeaders headers = headers(allowance, buckets.rate(), probe);
        if (!probe.isConsumed()) {
            throw refused(allowance, probe, headers);
        }
        headers.forEach((name, values) -> response.setHeader(name, values.getFirst()));
    }

    /** Counts the request for the account it names. What is left is not told: others may be asking too. */
    public void perAccount(String pool, String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        perAccount(pool, names.hash(pool, folded)); // spellings of one name are one account
    }

    /** The same by the hash of the name. */
    public void perAccount(String pool, byte[] name) {
        ConsumptionProbe probe = accounts.take(Account.of(pool, name));
        if (!probe.isConsumed()) {
            throw refused(Allowance.ACCOUNT, probe, headers(Allowance.ACCOUNT, accounts.rate(), probe));
        }
    }

    private DoorRefused refused(Allowance allowance, ConsumptionProbe probe, HttpHeaders headers) {
        metrics.counter("signet.limits.exceeded", "limit", allowance.label()).increment();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(probe.getNanosToWaitForRefill())));
        return new DoorRefused(
                DoorError.LIMIT_EXCEEDED, "Wait as long as Retry-After says, then try again.", null, headers);
    }

    private static HttpHeaders headers(Allowance allowance, LimitSettings.Rate rate, ConsumptionProbe probe) {
        String name = '"' + allowance.label() + '"';
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                "RateLimit-Policy",
                name + ";q=" + rate.requests() + ";w=" + rate.per().toSeconds());
        headers.set(
                "RateLimit",
                name + ";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        return headers;
    }

    /** Whole seconds, rounded up: a caller that waits as told must not come too early. */
    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
    }
}
