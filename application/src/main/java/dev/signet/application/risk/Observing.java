package dev.signet.application.risk;

import dev.signet.application.password.BreachedPasswords;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.application.signin.Step;
import dev.signet.domain.pool.LockoutPolicy;
import dev.signet.domain.risk.AddressRange;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.risk.Finding;
import dev.signet.domain.risk.Observed;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskSignal;
import dev.signet.domain.risk.SignalSource;
import dev.signet.ledger.vault.KeyedHash;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at everything that may speak against a sign-in. What the first read has not brought along is in memory. */
@Component
class Observing {

    private static final String PASSWORD = "PASSWORD";

    private final Networks networks;
    private final MemoryVault vault;
    private final BreachedPasswords breached;
    private final KeyedHash hash;

    Observing(Networks networks, MemoryVault vault, BreachedPasswords breached, KeyedHash hash) {
        this.networks = networks;
        this.vault = vault;
        this.breached = breached;
        this.hash = hash;
    }

    /** Every signal once. */
    List<Observed> signals(Step step, RiskPolicy policy, @Nullable Whereabouts place) {
        Account account = step.provenAccount();
        Memory memory = vault.open(account.user(), account.memory()).orElse(null);
        return List.of(
                device(step, memory),
                country(memory, place),
                travel(step, memory, place),
                address(step)
                        .map(networks::reputation)
                        .orElseGet(() -> Observed.unknown(RiskSignal.ADDRESS_REPUTATION)),
                failures(step),
                password(step, policy));
    }

    /** Where the caller is; nothing where that is not known. */
    Optional<Whereabouts> whereabouts(Step step) {
        return address(step).flatMap(networks::whereabouts);
    }

    /** By what the device is known again: the key that clients name it by, or else the program and its network. */
    String mark(Step step) {
        String device = step.progress().device();
        String scope = step.house().pool().value();
        return device == null
                ? hash.textOf(scope, "sign-in program", step.caller().agent() + "|" + network(step))
                : hash.textOf(scope, "sign-in device", device);
    }

    private static Optional<InetAddress> address(Step step) {
        return Optional.ofNullable(step.caller().address()).flatMap(AddressRange::address);
    }

    /** Providers hand out other addresses of the same network: of IPv4 24 bits count, of IPv6 48. */
    private static String network(Step step) {
        return address(step)
                .map(InetAddress::getAddress)
                .map(bytes -> HexFormat.of().formatHex(bytes, 0, bytes.length == 4 ? 3 : 6))
                .orElse("");
    }

    private Observed device(Step step, @Nullable Memory memory) {
        return memory == null
                ? Observed.unknown(RiskSignal.NEW_DEVICE)
                : Observed.is(RiskSignal.NEW_DEVICE, !memory.marks().contains(mark(step)), SignalSource.MEMORY);
    }

    private static Observed country(@Nullable Memory memory, @Nullable Whereabouts place) {
        return memory == null || memory.countries().isEmpty() || place == null
                ? Observed.unknown(RiskSignal.NEW_COUNTRY)
                : Observed.is(
                        RiskSignal.NEW_COUNTRY, !memory.countries().contains(place.country()), SignalSource.GEO_FILE);
    }

    private static Observed travel(Step step, @Nullable Memory memory, @Nullable Whereabouts place) {
        if (memory == null
                || memory.point() == null
                || memory.seen() == null
                || place == null
                || place.point() == null) {
            return Observed.unknown(RiskSignal.IMPOSSIBLE_TRAVEL);
        }
        return Observed.counted(
                RiskSignal.IMPOSSIBLE_TRAVEL,
                memory.point().impossibleSpeed(place.point(), Duration.between(memory.seen(), step.now())),
                SignalSource.GEO_FILE);
    }

    private static Observed failures(Step step) {
        Failures read = step.candidate().failures();
        LockoutPolicy policy = step.house().settings().lockout();
        int counting = read.last() == null ? 0 : policy.stillCounting(read.count(), read.last(), step.now());
        return Observed.counted(RiskSignal.FAILED_ATTEMPTS, counting, SignalSource.FAILURES);
    }

    /** Where it was proved without being sent nobody can look it up. */
    private Observed password(Step step, RiskPolicy policy) {
        OptionalInt seen = policy.looksAt(CredentialUse.SIGN_IN)
                ? step.given(PASSWORD).map(breached::timesSeen).orElseGet(OptionalInt::empty)
                : OptionalInt.empty();
        return seen.isPresent()
                ? new Observed(
                        RiskSignal.BREACHED_PASSWORD,
                        seen.getAsInt() > 0 ? Finding.YES : Finding.NO,
                        seen.getAsInt(),
                        SignalSource.BREACH_LIST)
                : Observed.unknown(RiskSignal.BREACHED_PASSWORD);
    }
}
