package dev.signet.application.userimport;

import dev.signet.domain.pool.AttributeDefinition;
import dev.signet.domain.pool.PoolSettings;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a file in Cognito's format. */
public final class CognitoColumns {

    static final String USERNAME = "cognito:username";
    static final String MFA_ENABLED = "cognito:mfa_enabled";
    static final String EMAIL_VERIFIED = "email_verified";
    static final String PHONE_VERIFIED = "phone_number_verified";

    private static final List<String> STANDARD = List.of(
            "name",
            "given_name",
            "family_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "email",
            EMAIL_VERIFIED,
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "phone_number",
            PHONE_VERIFIED,
            "address",
            "updated_at");

    private CognitoColumns() {}

    /** What the header of a file for a pool may name, in Cognito's order. */
    public static List<String> of(PoolSettings settings) {
        Stream<String> own = settings.attributes().stream()
                .filter(AttributeDefinition::custom)
                .map(AttributeDefinition::name)
                .sorted();
        return Stream.of(STANDARD.stream(), own, Stream.of(MFA_ENABLED, USERNAME))
                .flatMap(each -> each)
                .toList();
    }
}
