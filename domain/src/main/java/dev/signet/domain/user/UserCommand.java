package dev.signet.domain.user;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainCommand;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a user. All but {@link RegisterUser} answer with an Outcome of {@link UserRefusal}. */
public sealed interface UserCommand extends DomainCommand
        permits UserCommand.RegisterUser,
                UserCommand.IssueCode,
                UserCommand.VerifyCode,
                UserCommand.RejectCode,
                UserCommand.ConfirmUser,
                UserCommand.ChangeAttributes,
                UserCommand.RequestAddressChange,
                UserCommand.VerifyAddress,
                UserCommand.SetPassword,
                UserCommand.RecordRehash,
                UserCommand.RequirePasswordReset,
                UserCommand.AddToGroup,
                UserCommand.RemoveFromGroup,
                UserCommand.DisableUser,
                UserCommand.EnableUser,
                UserCommand.DeferErasure,
                UserCommand.EraseUser,
                FactorCommand,
                DeviceCommand {

    /** The user who is asked. */
    UserId user();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return user().value();
    }

    /**
     * Lets an account come into being.
     *
     * @param username in its canonical form
     * @param signsInBy which name they have from the start: the user name or one of the addresses in {@code attributes}
     */
    record RegisterUser(
            UserId user,
            UserPoolId pool,
            TenantId tenant,
            Personal<String> username,
            Map<String, Personal<String>> attributes,
            SignInName signsInBy,
            Registration by,
            Instant at)
            implements UserCommand {
        public RegisterUser {
            attributes = Map.copyOf(attributes);
        }
    }

    /** Makes a one-time code the only good one for its purpose and attribute. */
    record IssueCode(
            UserId user,
            CodeId code,
            CodePurpose purpose,
            String attribute,
            Personal<String> destination,
            Instant expiresAt,
            Instant at)
            implements UserCommand {
        public IssueCode {
            Addresses.require(attribute);
        }
    }

    /** The right code came back; the caller has compared it with the one in the vault. */
    record VerifyCode(UserId user, CodeId code, Instant at) implements UserCommand {}

    /** A code was refused by the caller, who has compared and counted. Recorded first and last, not every time. */
    record RejectCode(UserId user, CodeId code, CodeRefusal reason, Instant at) implements UserCommand {}

    /** Confirms the sign-up without a code: an operator says so, or the pool verifies nothing. */
    record ConfirmUser(UserId user, Instant at) implements UserCommand {}

    /**
     * Gives attributes new values, or none any more. The values have been checked against the pool's schema. An address
     * changed here counts at once and is unverified; users change theirs by {@link RequestAddressChange}.
     */
    record ChangeAttributes(UserId user, Map<String, Personal<String>> changed, Set<String> removed, Instant at)
            implements UserCommand {
        public ChangeAttributes {
            changed = Map.copyOf(changed);
            removed = Set.copyOf(removed);
            if (!Collections.disjoint(changed.keySet(), removed)) {
                throw new IllegalArgumentException("an attribute cannot be both changed and removed");
            }
        }
    }

    /** Asks for another address, which counts once it is verified. */
    record RequestAddressChange(UserId user, String attribute, Personal<String> value, Instant at)
            implements UserCommand {
        public RequestAddressChange {
            Addresses.require(attribute);
        }
    }

    /** Takes an address as the user's without a code: an operator vouches for it. */
    record VerifyAddress(UserId user, String attribute, Personal<String> value, Instant at) implements UserCommand {
        public VerifyAddress {
            Addresses.require(attribute);
        }
    }

    /**
     * Sets a password whose hash is in the vault.
     *
     * @param temporaryUntil how long it opens the door; only where an operator sets one that must be replaced
     */
    record SetPassword(
            UserId user,
            CredentialId credential,
            String algorithm,
            PasswordChangeReason reason,
            @Nullable Instant temporaryUntil,
            Instant at)
            implements UserCommand {
        public SetPassword {
            if (temporaryUntil != null && reason != PasswordChangeReason.SET_BY_OPERATOR) {
                throw new IllegalArgumentException("only an operator sets a temporary password");
            }
        }
    }

    /** Records that the password was hashed again with other parameters. */
    record RecordRehash(UserId user, CredentialId credential, String algorithm, Instant at) implements UserCommand {}

    /** Demands a new password, set by code, before the next sign-in. */
    record RequirePasswordReset(UserId user, Instant at) implements UserCommand {}

    /** Puts the user into a group of the pool; twice is once. */
    record AddToGroup(UserId user, GroupId group, Instant at) implements UserCommand {}

    /** Takes the user out of a group; twice is once. */
    record RemoveFromGroup(UserId user, GroupId group, Instant at) implements UserCommand {}

    /** Closes the account for the time being. */
    record DisableUser(UserId user, Instant at) implements UserCommand {}

    /** Opens the account again. */
    record EnableUser(UserId user, Instant at) implements UserCommand {}

    /**
     * Removes the account for good, and notes that the person is to be erased: a legal hold stands against it at present.
     */
    record DeferErasure(UserId user, ErasureReason reason, Actor by, Instant at) implements UserCommand {}

    /** Removes the account for good, and with it whatever is known of the person; the caller destroys the key. */
    record EraseUser(UserId user, ErasureReason reason, Actor by, Instant at) implements UserCommand {}
}
