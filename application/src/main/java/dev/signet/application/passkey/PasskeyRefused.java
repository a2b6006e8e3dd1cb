package dev.signet.application.passkey;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a passkey is not made, not taken or not found. */
public abstract sealed class PasskeyRefused extends Refusal {

    private PasskeyRefused(String message, @Nullable String field) {
        super(message, field);
    }

    /** The pool has no use for passkeys. */
    @ErrorId(
            value = "passkey.not_enabled",
            kind = Kind.INVALID,
            when = "The pool takes passkeys neither as first factor nor in the place of both.")
    public static final class NotEnabled extends PasskeyRefused {
        NotEnabled() {
            super("Passkeys are not enabled for the user pool. Add WEB_AUTHN to its mfa.first_factors.", null);
        }
    }

    /** The pool does not say for which site passkeys are. */
    @ErrorId(
            value = "passkey.configuration_missing",
            kind = Kind.INVALID,
            when = "The pool takes passkeys and does not say for which domain.")
    public static final class ConfigurationMissing extends PasskeyRefused {
        ConfigurationMissing() {
            super("The user pool has no relying party id. Set its mfa.passkeys.", null);
        }
    }

    /** No passkey is being made. */
    @ErrorId(
            value = "passkey.challenge_not_found",
            kind = Kind.CONFLICT,
            when = "The challenge was never given to this user, was used already, or is too old.")
    public static final class ChallengeNotFound extends PasskeyRefused {
        ChallengeNotFound() {
            super("The challenge was not found or has expired. Ask for new options first.", "credential");
        }
    }

    /** Another client began it. */
    @ErrorId(
            value = "passkey.client_mismatch",
            kind = Kind.FORBIDDEN,
            when = "The making of the passkey began through another app client.")
    public static final class ClientMismatch extends PasskeyRefused {
        ClientMismatch() {
            super("Finish with a token of the app client with which the registration began.", null);
        }
    }

    /** It was made or used on another site. */
    @ErrorId(
            value = "passkey.origin_not_allowed",
            kind = Kind.FORBIDDEN,
            when = "The browser says that it was on a site from which the pool takes no passkeys.")
    public static final class OriginNotAllowed extends PasskeyRefused {
        OriginNotAllowed() {
            super("The origin is not allowed. Add it to the pool's mfa.passkeys.origins.", "credential");
        }
    }

    /** It is bound to another domain. */
    @ErrorId(
            value = "passkey.relying_party_mismatch",
            kind = Kind.FORBIDDEN,
            when = "The passkey is bound to another relying party id than the pool's.")
    public static final class RelyingPartyMismatch extends PasskeyRefused {
        RelyingPartyMismatch() {
            super("The passkey is for another relying party than the user pool's.", "credential");
        }
    }

    /** Its maker cannot do what is asked for. */
    @ErrorId(
            value = "passkey.not_supported",
            kind = Kind.INVALID,
            when = "The authenticator's algorithm, attestation or lack of user verification is not taken.")
    public static final class NotSupported extends PasskeyRefused {
        NotSupported() {
            super("The authenticator is not supported. Use one that does what the options ask for.", "credential");
        }
    }

    /** It is not what an authenticator sends. */
    @ErrorId(
            value = "passkey.malformed",
            kind = Kind.INVALID,
            when = "The credential is not the JSON of an authenticator's answer, or its signature is wrong.")
    public static final class Malformed extends PasskeyRefused {
        Malformed() {
            super("The credential must be the browser's answer as JSON, unchanged.", "credential");
        }
    }

    /** It is there already. */
    @ErrorId(
            value = "passkey.already_registered",
            kind = Kind.CONFLICT,
            when = "A user of the pool has this passkey already.")
    public static final class AlreadyRegistered extends PasskeyRefused {
        AlreadyRegistered() {
            super("This passkey is registered already.", "credential");
        }
    }

    /** There are as many as there may be. */
    @ErrorId(value = "passkey.too_many", kind = Kind.CONFLICT, when = "The user has twenty passkeys.")
    public static final class TooMany extends PasskeyRefused {
        TooMany() {
            super("The user has as many passkeys as there may be. Delete one first.", null);
        }
    }

    /** There is no such passkey. */
    @ErrorId(value = "passkey.not_found", kind = Kind.NOT_FOUND, when = "The user has no such passkey.")
    public static final class NotFound extends PasskeyRefused {
        NotFound() {
            super("The user has no such passkey.", null);
        }
    }
}
