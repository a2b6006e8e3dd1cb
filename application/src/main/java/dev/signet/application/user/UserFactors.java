package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.mfa.FactorTable;
import dev.signet.application.mfa.FirstFactors;
import dev.signet.application.mfa.KnownFactors;
import dev.signet.application.mfa.MfaPreferences;
import dev.signet.application.mfa.MfaPreferences.Wish;
import dev.signet.application.mfa.RecoveryCodes;
import dev.signet.application.mfa.Totp;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.passkey.KnownPasskey;
import dev.signet.application.passkey.Passkeys;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows operators the factors of a user, and lets them help whoever has lost one. */
@Service
public class UserFactors {

    private final Members members;
    private final FactorTable table;
    private final FirstFactors first;
    private final RecoveryCodes recovery;
    private final MfaPreferences preferences;
    private final Totp totp;
    private final Passkeys passkeys;
    private final Atomically atomically;
    private final Clock clock;

    UserFactors(
            Members members,
            FactorTable table,
            FirstFactors first,
            RecoveryCodes recovery,
            MfaPreferences preferences,
            Totp totp,
            Passkeys passkeys,
            Atomically atomically,
            Clock clock) {
        this.members = members;
        this.table = table;
        this.first = first;
        this.recovery = recovery;
        this.preferences = preferences;
        this.totp = totp;
        this.passkeys = passkeys;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * What the user has.
     *
     * @throws UserRefused where there is no such user
     */
    public KnownFactors read(Administrator by, UserPoolId pool, UserId user) {
        members.require(by, Permission.READ_USERS, pool, user);
        return new KnownFactors(table.of(user), recovery.left(user));
    }

    /**
     * By what the user's sign-ins may begin, as {@code factors} stand.
     *
     * @throws UserRefused where there is no such user
     */
    public List<FirstFactor> beginnings(Administrator by, UserPoolId pool, UserId user, EnrolledFactors factors) {
        Member member = members.require(by, Permission.READ_USERS, pool, user);
        return first.of(member.pool().settings().mfa(), user, member.user().profile(), factors);
    }

    /**
     * Says of some factors whether they are used; the others stay as they are.
     *
     * @throws UserRefused where there is no such user
     * @throws dev.signet.application.mfa.MfaRefused where the pool does not have one, or the user has not set it up
     */
    public void prefer(Administrator by, UserPoolId pool, UserId user, Map<MfaFactor, Wish> wishes, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            preferences.change(member.pool().settings(), user, wishes, member.context(by, caller), now);
        });
    }

    /**
     * Takes the user's authenticator app away, and the recovery codes with it.
     *
     * @throws UserRefused where there is no such user
     */
    public void removeTotp(Administrator by, UserPoolId pool, UserId user, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            totp.remove(user, member.context(by, caller), now);
        });
    }

    /**
     * The user's passkeys.
     *
     * @throws UserRefused where there is no such user
     */
    public List<KnownPasskey> passkeys(Administrator by, UserPoolId pool, UserId user) {
        members.require(by, Permission.READ_USERS, pool, user);
        return passkeys.of(user);
    }

    /**
     * Takes a passkey of the user away.
     *
     * @throws UserRefused where there is no such user
     * @throws dev.signet.application.passkey.PasskeyRefused where they have no such passkey
     */
    public void removePasskey(Administrator by, UserPoolId pool, UserId user, CredentialId passkey, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            passkeys.remove(user, passkey, member.context(by, caller), now);
        });
    }
}
