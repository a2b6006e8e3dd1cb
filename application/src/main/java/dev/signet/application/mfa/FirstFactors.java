package dev.signet.application.mfa;

import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** By what the sign-ins of a user may begin: what the pool takes, of what the user has. */
@Component
public class FirstFactors {

    private final JdbcTemplate jdbc;

    FirstFactors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of {@link FirstFactor}. */
    public List<FirstFactor> of(MfaSettings mfa, UserId user, Profile profile, EnrolledFactors enrolled) {
        return Stream.of(FirstFactor.values())
                .filter(mfa.firstFactors()::contains)
                .filter(factor -> switch (factor) {
                    case PASSWORD -> hasPassword(user);
                    case EMAIL_OTP -> profile.verified().contains("email");
                    case SMS_OTP -> profile.verified().contains("phone_number");
                    case WEB_AUTHN ->
                        mfa.passkeys() != null && !enrolled.passkeys().isEmpty();
                })
                .toList();
    }

    private boolean hasPassword(UserId user) {
        return Boolean.TRUE.equals(jdbc.query(
                "select credential is not null from lookup.app_user where id = ?",
                rows -> rows.next() && rows.getBoolean(1),
                user.value()));
    }
}
