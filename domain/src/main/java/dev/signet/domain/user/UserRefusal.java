package dev.signet.domain.user;

/** Why a user's account refuses. */
public enum UserRefusal {
    /** The account was deleted, which is final. */
    DELETED,
    /** The account is disabled. */
    DISABLED,
    /** The sign-up was confirmed already. */
    ALREADY_CONFIRMED,
    /** The sign-up has not been confirmed yet. */
    NOT_CONFIRMED,
    /** The code was replaced, used, voided by too many tries, or never issued. */
    CODE_NOT_CURRENT,
    /** The code was sent too long ago. */
    CODE_EXPIRED,
    /** The code would go to an address that is not the one to be proved. */
    NOT_AN_ADDRESS_TO_VERIFY,
    /** A reset code goes to a verified address and nowhere else, and there is none. */
    NO_VERIFIED_ADDRESS,
    /** The address is the verified one already. */
    ADDRESS_UNCHANGED,
    /** The password was not proved to be forgotten: no reset code was verified since it was set. */
    RESET_NOT_PROVED,
    /** There is a password already. */
    PASSWORD_EXISTS,
    /** There is no temporary password to replace. */
    NOT_TEMPORARY,
    /** The temporary password is too old; an operator must set another. */
    TEMPORARY_PASSWORD_EXPIRED,
    /** The temporary password must be replaced first. */
    TEMPORARY_PASSWORD,
    /** The password must be reset by code first. */
    RESET_REQUIRED,
    /** The credential is not the current one. */
    CREDENTIAL_NOT_CURRENT,
    /** The factor cannot be used or removed, since it was never set up. */
    FACTOR_NOT_SET_UP,
    /** There are as many passkeys as there may be. */
    TOO_MANY_PASSKEYS,
    /** There is no such device. */
    DEVICE_UNKNOWN,
    /** The device has a secret already. */
    DEVICE_CONFIRMED,
    /** There are as many devices as there may be. */
    TOO_MANY_DEVICES
}
