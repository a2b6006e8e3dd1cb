package dev.signet.application.mfa;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.mfa.MfaRefused.CodeUsed;
import dev.signet.application.mfa.MfaRefused.NotOffered;
import dev.signet.application.mfa.MfaRefused.NothingToVerify;
import dev.signet.application.mfa.MfaRefused.WrongSetupCode;
import dev.signet.application.mfa.TotpVault.Seed;
import dev.signet.domain.Limits;
import dev.signet.domain.Outcome;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.FactorCommand.EnrolTotp;
import dev.signet.domain.user.FactorCommand.RemoveTotp;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Authenticator apps, from the secret that is shown to codes that are taken once. Everything happens inside the
 * transaction of whoever asks.
 */
@Component
public class Totp {

    /** How long a secret that was shown waits for its first code. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final int SEED_BYTES = 20;

    private final TotpVault vault;
    private final RecoveryCodes recovery;
    private final FactorTable factors;
    private final Commands commands;
    private final Identifiers identifiers;
    private final SecureRandom random;

    Totp(
            TotpVault vault,
            RecoveryCodes recovery,
            FactorTable factors,
            Commands commands,
            Identifiers identifiers,
            SecureRandom random) {
        this.vault = vault;
        this.recovery = recovery;
        this.factors = factors;
        this.commands = commands;
        this.identifiers = identifiers;
        this.random = random;
    }

    /** What a code is. */
    public sealed interface Judged {}

    /** The code of the moment, to be used up. */
    public record Right(CredentialId app, long step) implements Judged {}

    /** Not the code. */
    public record Wrong() implements Judged {}

    /** The code, used already; or a code older than the one used last. */
    public record Used() implements Judged {}

    /** Whom the app is to be set up for, and what it shows of them. */
    public record Owner(UserPoolId pool, PoolSettings settings, UserId user, String account) {}

    /**
     * Makes the secret for an app; the app that counts so far goes on counting.
     *
     * @throws NotOffered where the pool has no authenticator apps
     */
    public TotpSecret propose(Owner owner, Instant now) {
        requireOffered(owner.settings());
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        vault.propose(owner.pool(), owner.user(), CredentialId.of(identifiers.next()), seed, now);
        return TotpSecret.of(seed, owner.settings().name(), owner.account());
    }

    /**
     * Takes the app that shows the right code for the secret that was made last, in the place of an earlier one.
     *
     * @param name what the user calls it; 1 to 128 characters
     * @param enable whether its codes are asked for from now on
     * @throws NotOffered where the pool has no authenticator apps
     * @throws NothingToVerify where no secret was made lately
     * @throws WrongSetupCode where the code is wrong
     */
    public void confirm(
            PoolSettings settings,
            UserId user,
            String code,
            @Nullable String name,
            boolean enable,
            Context context,
            Instant now) {
        requireOffered(settings);
        if (name != null) {
            Limits.label("name", name);
        }
        Seed pending = vault.pending(user, now.minus(PATIENCE)).orElseThrow(NothingToVerify::new);
        long step = TotpCode.matching(pending.seed(), code, now).orElseThrow(WrongSetupCode::new);
        vault.activate(user, pending.credential(), step);
        Outcome<UserRefusal> outcome = commands.send(
                new EnrolTotp(user, pending.credential(), name == null ? null : Personal.of(user, name), enable, now),
                context);
        outcome.orElseThrow(MfaRefused::of);
    }

    /**
     * The same for whoever has no app yet, whose codes are asked for from now on; nothing where there is one by now.
     *
     * @return the app
     */
    public Optional<CredentialId> confirmFirst(
            PoolSettings settings, UserId user, String code, @Nullable String name, Context context, Instant now) {
        Optional<CredentialId> pending =
                vault.pending(user, now.minus(PATIENCE)).map(Seed::credential);
        if (factors.of(user).totp() != null) {
            return Optional.empty();
        }
        confirm(settings, user, code, name, true, context, now);
        return pending;
    }

    /**
     * Takes an app whose secret somebody brings along from elsewhere, where its codes were proved to be right.
     *
     * @throws NotOffered where the pool has no authenticator apps
     */
    public void adopt(Owner owner, byte[] seed, Context context, Instant now) {
        requireOffered(owner.settings());
        CredentialId app = CredentialId.of(identifiers.next());
        vault.propose(owner.pool(), owner.user(), app, seed, now);
        vault.activate(owner.user(), app, 0);
        Outcome<UserRefusal> outcome = commands.send(new EnrolTotp(owner.user(), app, null, true, now), context);
        outcome.orElseThrow(MfaRefused::of);
    }

    /** The secret of the app that counts, for whoever takes it elsewhere. */
    public Optional<byte[]> seed(UserId user, CredentialId app) {
        return vault.current(user, app).map(Seed::seed);
    }

    /** Judges a code of the app that counts. */
    public Judged judge(UserId user, CredentialId app, String code, Instant now) {
        Seed seed = vault.current(user, app).orElse(null);
        OptionalLong step = seed == null ? OptionalLong.empty() : TotpCode.matching(seed.seed(), code, now);
        if (seed == null || step.isEmpty()) {
            return new Wrong();
        }
        return step.getAsLong() > seed.lastStep() ? new Right(app, step.getAsLong()) : new Used();
    }

    /**
     * Uses a right code up; of those who do so at the same time one gets through.
     *
     * @throws CodeUsed where somebody else did
     */
    public void spend(Right right) {
        if (!vault.spend(right.app(), right.step())) {
            throw new CodeUsed();
        }
    }

    /** Takes the app away, with one that is being set up and the recovery codes; nothing happens where there is none. */
    public void remove(UserId user, Context context, Instant now) {
        Outcome<UserRefusal> outcome = commands.send(new RemoveTotp(user, now), context);
        outcome.orElseThrow(MfaRefused::of);
        forget(user);
    }

    /** Forgets whatever there is to prove it by, without a word in the history: for an account that is gone. */
    public void forget(UserId user) {
        vault.forget(user);
        recovery.forget(user);
    }

    private static void requireOffered(PoolSettings settings) {
        if (!settings.mfa().offers(MfaFactor.SOFTWARE_TOKEN_MFA)) {
            throw new NotOffered(MfaFactor.SOFTWARE_TOKEN_MFA);
        }
    }
}
