package dev.signet.domain.user;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a user. */
public sealed interface UserEvent extends DomainEvent
        permits UserEvent.UserRegistered,
                UserEvent.CodeIssued,
                UserEvent.CodeVerified,
                UserEvent.CodeRejected,
                UserEvent.UserConfirmed,
                UserEvent.AttributeVerified,
                UserEvent.AttributesChanged,
                UserEvent.AddressChangeRequested,
                UserEvent.PasswordChanged,
                UserEvent.PasswordRehashed,
                UserEvent.PasswordResetRequired,
                UserEvent.UserAddedToGroup,
                UserEvent.UserRemovedFromGroup,
                UserEvent.UserDisabled,
                UserEvent.UserEnabled,
                UserEvent.UserDeleted,
                UserEvent.ErasureDeferred,
                UserEvent.UserErased,
                FactorEvent,
                DeviceEvent {

    /** The user it happened to. */
    UserId user();

    /**
     * Somebody signed up, or an operator created the account. No address is verified by this alone.
     *
     * @param signsInBy which name they have from the start: the user name, or in a pool that knows addresses only the
     *     attribute that holds the one they registered with; any other address is a name once it is verified
     */
    @EventName("user.registered")
    record UserRegistered(
            UserId user,
            UserPoolId pool,
            TenantId tenant,
            Personal<String> username,
            Map<String, Personal<String>> attributes,
            SignInName signsInBy,
            Registration by,
            Instant at)
            implements UserEvent {}

    /** A one-time code was made and handed to delivery; the code itself lives in the vault. */
    @EventName("user.code_issued")
    record CodeIssued(
            UserId user,
            CodeId code,
            CodePurpose purpose,
            String attribute,
            Personal<String> destination,
            Instant expiresAt,
            Instant at)
            implements UserEvent {}

    /** The right code came back in time. */
    @EventName("user.code_verified")
    record CodeVerified(UserId user, CodeId code, CodePurpose purpose, Instant at) implements UserEvent {}

    /** A code was refused. Recorded for the first wrong try and for the one that voids the code. */
    @EventName("user.code_rejected")
    record CodeRejected(UserId user, CodeId code, CodePurpose purpose, CodeRefusal reason, Instant at)
            implements UserEvent {}

    /** The account may be used: the sign-up was confirmed. */
    @EventName("user.confirmed")
    record UserConfirmed(UserId user, Instant at) implements UserEvent {}

    /** An address is now known to be the user's; it replaces an earlier value of the attribute. */
    @EventName("user.attribute_verified")
    record AttributeVerified(UserId user, String attribute, Personal<String> value, Instant at) implements UserEvent {}

    /** Attributes have new values, or none any more. */
    @EventName("user.attributes_changed")
    record AttributesChanged(UserId user, Map<String, Personal<String>> changed, Set<String> removed, Instant at)
            implements UserEvent {}

    /** The user asked for another address, which counts once it is verified; until then the old one stays live. */
    @EventName("user.address_change_requested")
    record AddressChangeRequested(UserId user, String attribute, Personal<String> value, Instant at)
            implements UserEvent {}

    /** A password was set; its hash lives in the vault under {@code credential}. */
    @EventName("user.password_changed")
    record PasswordChanged(
            UserId user,
            CredentialId credential,
            String algorithm,
            PasswordChangeReason reason,
            @Nullable Instant temporaryUntil,
            Instant at)
            implements UserEvent {}

    /** The same password was hashed again with other parameters. */
    @EventName("user.password_rehashed")
    record PasswordRehashed(UserId user, CredentialId credential, String algorithm, Instant at) implements UserEvent {}

    /** An operator demands a new password before the next sign-in. */
    @EventName("user.password_reset_required")
    record PasswordResetRequired(UserId user, Instant at) implements UserEvent {}

    /** The user is in a group from now on: tokens say so from the next refresh. */
    @EventName("user.added_to_group")
    record UserAddedToGroup(UserId user, GroupId group, Instant at) implements UserEvent {}

    /** The user is in a group no longer: tokens say so from the next refresh. */
    @EventName("user.removed_from_group")
    record UserRemovedFromGroup(UserId user, GroupId group, Instant at) implements UserEvent {}

    /** An operator closed the account for the time being. */
    @EventName("user.disabled")
    record UserDisabled(UserId user, Instant at) implements UserEvent {}

    /** An operator opened the account again. */
    @EventName("user.enabled")
    record UserEnabled(UserId user, Instant at) implements UserEvent {}

    /** The account is gone; its names are free again once their quarantine is over. */
    @EventName("user.deleted")
    record UserDeleted(UserId user, Instant at) implements UserEvent {}

    /**
     * The account is gone, and the person is to be erased once no legal hold stands against it: until then the key is
     * kept, and the history can be read.
     */
    @EventName("user.erasure_deferred")
    record ErasureDeferred(UserId user, ErasureReason reason, Actor by, Instant at) implements UserEvent {}

    /** The person's key was destroyed: whatever personal data the history holds of them can no longer be read. */
    @EventName("user.erased")
    record UserErased(UserId user, ErasureReason reason, Actor by, Instant at) implements UserEvent {}
}
