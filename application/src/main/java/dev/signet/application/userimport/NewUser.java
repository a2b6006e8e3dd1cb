package dev.signet.application.userimport;

import dev.signet.application.password.ImportedHash;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.UserStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as a line describes them; nothing of it is checked against the pool yet.
 *
 * @param sub absent where they get a new one
 * @param verified which of their addresses are known to be theirs
 * @param status absent where it follows from whether there is a password
 * @param totp the seed of their authenticator app
 * @param mfa which second factors are to be used; absent where it is the app if there is one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NewUser(
        @Nullable UUID sub,
        String username,
        Map<String, String> attributes,
        Set<String> verified,
        @Nullable UserStatus status,
        boolean enabled,
        List<String> groups,
        @Nullable ImportedHash password,
        byte @Nullable [] totp,
        @Nullable Set<MfaFactor> mfa,
        @Nullable MfaFactor preferred) {

    UserStatus statusOrUsual() {
        if (status != null) {
            return status;
        }
        return password == null ? UserStatus.RESET_REQUIRED : UserStatus.CONFIRMED;
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "NewUser";
    }
}
