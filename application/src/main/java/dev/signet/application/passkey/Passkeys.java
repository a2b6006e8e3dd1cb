package dev.signet.application.passkey;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.mfa.MfaRefused;
import dev.signet.application.passkey.Ceremony.Made;
import dev.signet.application.passkey.Ceremony.Signed;
import dev.signet.application.passkey.PasskeyOptions.Account;
import dev.signet.application.passkey.PasskeyOptions.Named;
import dev.signet.domain.Limits;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.FactorCommand.RegisterPasskey;
import dev.signet.domain.user.FactorCommand.RemovePasskey;
import dev.signet.domain.user.FactorCommand.SuspectPasskeyClone;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passkeys of users: made, listed, used and removed. */
@Component
public class Passkeys {

    /** As many as Cognito keeps. */
    private static final int MOST = 20;

    private final Ceremony ceremony = new Ceremony();
    private final PasskeyVault vault;
    private final PasskeyChallenges challenges;
    private final Commands commands;
    private final Atomically atomically;
    private final Identifiers identifiers;

    Passkeys(
            PasskeyVault vault,
            PasskeyChallenges challenges,
            Commands commands,
            Atomically atomically,
            Identifiers identifiers) {
        this.vault = vault;
        this.challenges = challenges;
        this.commands = commands;
        this.atomically = atomically;
        this.identifiers = identifiers;
    }

    /** Whose passkey is to be made, and through which client. */
    public record Owner(UserPoolId pool, PoolSettings settings, UserId user, String name, AppClientId client) {}

    /**
     * Asks the user's authenticator for a passkey: options for {@code navigator.credentials.create}, good for five
     * minutes, through the same client, once.
     *
     * @throws PasskeyRefused where the pool does not take passkeys, or the user has as many as may be
     */
    public Map<String, Object> begin(Owner owner, Instant now) {
        PasskeySettings settings = require(owner.settings());
        List<StoredPasskey> present = vault.of(owner.user());
        if (present.size() >= MOST) {
            throw new PasskeyRefused.TooMany();
        }
        byte[] challenge = atomically.run(() -> challenges.make(owner.pool(), owner.user(), owner.client(), now));
        return PasskeyOptions.making(
                settings, owner.settings().name(), new Account(owner.user(), owner.name()), challenge, named(present));
    }

    /**
     * Takes the passkey that the authenticator has made.
     *
     * @param response the browser's RegistrationResponseJSON
     * @param name what the user calls it; absent for a name that counts them
     * @throws PasskeyRefused where it is not taken; the challenge is used up all the same
     */
    public KnownPasskey finish(Owner owner, String response, @Nullable String name, Context context, Instant now) {
        PasskeySettings settings = require(owner.settings());
        if (name != null) {
            Limits.label("name", name);
        }
        byte[] challenge = challenges.take(owner.user(), owner.client(), now);
        Made made = ceremony.registered(settings, challenge, response);
        return atomically.run(() -> {
            String called = name == null ? "Passkey " + (vault.of(owner.user()).size() + 1) : name;
            StoredPasskey passkey = new StoredPasskey(
                    CredentialId.of(identifiers.next()),
                    owner.user(),
                    made.record().named(called),
                    made.signCount(),
                    now,
                    null);
            Outcome<UserRefusal> outcome = commands.send(
                    new RegisterPasskey(owner.user(), passkey.credential(), Personal.of(owner.user(), called), now),
                    context);
            outcome.orElseThrow(Passkeys::told);
            vault.keep(context.tenant(), owner.pool(), passkey);
            return passkey.known();
        });
    }

    /** All of a user, the oldest first. */
    public List<KnownPasskey> of(UserId user) {
        return vault.of(user).stream().map(StoredPasskey::known).toList();
    }

    /**
     * Takes a passkey away, inside the transaction of whoever asks.
     *
     * @throws PasskeyRefused.NotFound where the user has no such passkey
     */
    public void remove(UserId user, CredentialId passkey, Context context, Instant now) {
        Outcome<UserRefusal> outcome = commands.send(new RemovePasskey(user, passkey, now), context);
        outcome.orElseThrow(Passkeys::told);
        vault.remove(passkey);
    }

    /** Forgets whatever there is to prove them by, without a word in the history: for an account that is gone. */
    public void forget(UserId user) {
        vault.forget(user);
    }

    /** What an authenticator is asked at a sign-in, and by what its answer will be judged. */
    public record Question(Map<String, Object> options, byte[] challenge) {}

    /**
     * Asks for a passkey of the user, or where nobody is named for any that the authenticator has of the site.
     *
     * @throws PasskeyRefused where the pool does not take passkeys
     */
    public Question ask(PoolSettings pool, @Nullable UserId user) {
        PasskeySettings settings = require(pool);
        byte[] challenge = challenges.fresh();
        return new Question(
                PasskeyOptions.using(settings, challenge, user == null ? List.of() : named(vault.of(user))), challenge);
    }

    /**
     * Asks for the passkey of somebody whom nobody knows, which no authenticator has.
     *
     * @param drawing at least 32 bytes that are always the same for the name
     */
    public Question askNobody(PoolSettings pool, byte[] drawing) {
        byte[] challenge = challenges.fresh();
        return new Question(PasskeyOptions.using(require(pool), challenge, List.of(Named.nobodys(drawing))), challenge);
    }

    /** Whose passkey it is that an authenticator answers with, before the answer is judged. */
    public Optional<UserId> ownerOf(UserPoolId pool, String response) {
        return vault.find(pool, Ceremony.rawId(response)).map(StoredPasskey::user);
    }

    /**
     * Whose passkey has signed what was asked.
     *
     * @param userVerified whether the authenticator has verified its user, so that it stands for two factors
     */
    public record Shown(UserId user, CredentialId passkey, long signCount, boolean userVerified) {}

    /**
     * Judges an authenticator's answer. A count that went back is recorded and refused.
     *
     * @param response the browser's AuthenticationResponseJSON
     * @throws PasskeyRefused where it is not one of the pool's passkeys, or does not fit the question
     */
    public Shown judge(
            UserPoolId pool, PoolSettings settings, byte[] challenge, String response, Context context, Instant now) {
        PasskeySettings site = require(settings);
        Ceremony.requireSite(site, response); // whoever's it is, so that the answer to it does not tell
        StoredPasskey passkey = vault.find(pool, Ceremony.rawId(response)).orElseThrow(PasskeyRefused.NotFound::new);
        try {
            Signed signed = ceremony.signed(site, challenge, passkey, response);
            return new Shown(passkey.user(), passkey.credential(), signed.signCount(), signed.userVerified());
        } catch (MaliciousCounterValueException wentBack) {
            suspect(passkey, context, now);
            throw new PasskeyRefused.Malformed();
        }
    }

    /**
     * Notes that the passkey was used, inside the transaction that takes the step.
     *
     * @throws PasskeyRefused where it was used at the same time with that count
     */
    public void used(Shown shown, Instant now) {
        if (!vault.used(shown.passkey(), shown.signCount(), now)) {
            throw new PasskeyRefused.Malformed();
        }
    }

    private void suspect(StoredPasskey passkey, Context context, Instant now) {
        atomically.run(() -> {
            Outcome<UserRefusal> outcome =
                    commands.send(new SuspectPasskeyClone(passkey.user(), passkey.credential(), now), context);
            outcome.orElseThrow(Passkeys::told);
        });
    }

    private static List<Named> named(List<StoredPasskey> passkeys) {
        return passkeys.stream()
                .map(passkey ->
                        new Named(passkey.record().rawId(), passkey.record().transports()))
                .toList();
    }

    private static PasskeySettings require(PoolSettings pool) {
        if (!pool.mfa().usesPasskeys()) {
            throw new PasskeyRefused.NotEnabled();
        }
        if (pool.mfa().passkeys() == null) {
            throw new PasskeyRefused.ConfigurationMissing();
        }
        PasskeySettings settings = Objects.requireNonNull(pool.mfa().passkeys());
        return pool.mfa().offers(MfaFactor.WEB_AUTHN)
                // what stands for two factors has to show that its user is there, and knows or is something
                ? new PasskeySettings(settings.relyingPartyId(), UserVerification.REQUIRED, settings.origins())
                : settings;
    }

    private static RuntimeException told(UserRefusal reason) {
        return switch (reason) {
            case TOO_MANY_PASSKEYS -> new PasskeyRefused.TooMany();
            case FACTOR_NOT_SET_UP -> new PasskeyRefused.NotFound();
            default -> MfaRefused.of(reason);
        };
    }
}
