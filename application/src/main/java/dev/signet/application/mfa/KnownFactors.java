package dev.signet.application.mfa;

import dev.signet.domain.user.EnrolledFactors;

/**
 * The factors of a user.
 *
 * @param recoveryCodesLeft how many recovery codes can still be used
 */
public record KnownFactors(EnrolledFactors factors, int recoveryCodesLeft) {}
