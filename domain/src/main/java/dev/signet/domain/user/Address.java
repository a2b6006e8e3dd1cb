package dev.signet.domain.user;

import dev.signet.domain.personal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address or a phone number of a user.
 *
 * @param value the one that counts now; absent where only {@code pending} is known
 * @param verified whether {@code value} is known to be the user's
 * @param pending the one that will count once it is verified
 */
public record Address(
        @Nullable Personal<String> value,
        boolean verified,
        @Nullable Personal<String> pending) {}
