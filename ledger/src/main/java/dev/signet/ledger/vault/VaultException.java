package dev.signet.ledger.vault;

import org.jspecify.annotations.Nullable;

/** What can go wrong in the vault. Messages never hold a key, a clear value or what was sealed. */
public abstract sealed class VaultException extends RuntimeException {

    private VaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What was sealed does not open: another key, another place (AAD), or altered bytes. */
    public static final class SealBroken extends VaultException {
        SealBroken(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The person was erased: nothing may be sealed for them any more, least of all with a new key. */
    public static final class SubjectErased extends VaultException {
        SubjectErased(String subject) {
            super("the key of " + subject + " was destroyed; nothing can be sealed for an erased subject", null);
        }
    }

    /** A key-encryption key is missing, malformed or not kept safely; the message says what to do. */
    public static final class KeyUnusable extends VaultException {
        KeyUnusable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The database did not answer. */
    public static final class VaultUnavailable extends VaultException {
        VaultUnavailable(Throwable cause) {
            super("the vault's tables cannot be read or written", cause);
        }
    }
}
