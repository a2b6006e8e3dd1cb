package dev.signet.domain.password;

import java.time.Duration;

/**
 * What a password must look like (Cognito's PasswordPolicy).
 *
 * @param minimumLength 6 to 99 characters (code points)
 * @param requireUppercase at least one of A to Z
 * @param requireLowercase at least one of a to z
 * @param requireNumbers at least one of 0 to 9
 * @param requireSymbols at least one of Cognito's symbols, or a space that is neither first nor last
 * @param temporaryPasswordValidity how long a password set by an operator opens the door; whole days, 1 to 365
 * @param historySize how many earlier passwords may not be used again; 0 to 24
 */
public record PasswordPolicy(
        int minimumLength,
        boolean requireUppercase,
        boolean requireLowercase,
        boolean requireNumbers,
        boolean requireSymbols,
        Duration temporaryPasswordValidity,
        int historySize) {

    /** Cognito's defaults: eight characters, every class, seven days, no history. */
    public static final PasswordPolicy DEFAULT = new PasswordPolicy(8, true, true, true, true, Duration.ofDays(7), 0);
}
