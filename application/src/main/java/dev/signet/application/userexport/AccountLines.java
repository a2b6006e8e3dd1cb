package dev.signet.application.userexport;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.mfa.FactorTable;
import dev.signet.application.mfa.Totp;
import dev.signet.application.password.ImportedHash;
import dev.signet.application.password.PasswordVault;
import dev.signet.application.user.Profiles;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes users as the lines that an import takes. */
@Component
class AccountLines {

    static final int AT_ONCE = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static final String PAGE = """
            select u.id, u.status, u.enabled, u.profile, u.credential, u.created_at, p.sealed as password, %s,
                array(select g.name from lookup.group_member m join lookup.user_group g on g.id = m.group_id
                    where m.user_id = u.id order by g.name) as groups
            from lookup.app_user u
            left join vault.password p on p.credential = u.credential
            left join lookup.enrolled_factors f on f.user_id = u.id
            where u.pool = ? and (u.created_at, u.id) > (?, ?)
            order by u.created_at, u.id
            limit ?
            """.formatted(FactorTable.COLUMNS);

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final PasswordVault passwords;
    private final Totp totp;

    AccountLines(JdbcClient jdbc, Profiles profiles, PasswordVault passwords, Totp totp) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.passwords = passwords;
        this.totp = totp;
    }

    /** Where a page ended. */
    record Place(Instant createdAt, String user) {
        static final Place BEGINNING = new Place(Instant.EPOCH, "");
    }

    /** One user; no line where the person was erased meanwhile. */
    record Account(Place place, Optional<String> line) {

        /** Not the line. */
        @Override
        public String toString() {
            return "Account[" + place.user() + "]";
        }
    }

    /** The users behind {@code after}, as many as are read at once. */
    List<Account> page(UserPoolId pool, PoolSettings settings, Place after) {
        return jdbc.sql(PAGE)
                .params(pool.value(), after.createdAt().atOffset(UTC), after.user(), AT_ONCE)
                .query((row, _) -> account(settings, row))
                .list();
    }

    private Account account(PoolSettings settings, ResultSet row) throws SQLException {
        UserId user = new UserId(row.getString("id"));
        Instant created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        Profile profile = profiles.open(user, row.getBytes("profile")).orElse(null);
        return new Account(
                new Place(created, user.value()),
                profile == null ? Optional.empty() : Optional.of(line(settings, row, user, profile)));
    }

    private String line(PoolSettings settings, ResultSet row, UserId user, Profile profile) throws SQLException {
        ObjectNode json =
                MAPPER.createObjectNode().put("sub", user.uuid().toString()).put("username", name(settings, profile));
        ObjectNode attributes = json.putObject("attributes");
        profile.attributes().forEach(attributes::put);
        json.put("email_verified", profile.verified().contains("email"))
                .put("phone_number_verified", profile.verified().contains("phone_number"))
                .put("status", row.getString("status"))
                .put("enabled", row.getBoolean("enabled"));
        ArrayNode groups = json.putArray("groups");
        Arrays.stream((String[]) row.getArray("groups").getArray()).forEach(groups::add);
        password(json, user, row.getString("credential"), row.getBytes("password"));
        factors(json, user, FactorTable.read(row));
        return json.toString();
    }

    /** Where the pool knows addresses only, the address is what people are registered by. */
    private static String name(PoolSettings settings, Profile profile) {
        if (settings.signInNames().contains(SignInName.USERNAME)) {
            return profile.username();
        }
        String email = settings.signInNames().contains(SignInName.EMAIL)
                ? profile.attributes().get("email")
                : null;
        return email == null ? profile.attributes().getOrDefault("phone_number", profile.username()) : email;
    }

    private void password(ObjectNode json, UserId user, @Nullable String credential, byte @Nullable [] sealed) {
        if (credential != null && sealed != null) {
            ImportedHash hash = ImportedHash.read(passwords.open(new CredentialId(credential), user, sealed));
            json.putObject("password")
                    .put("algorithm", hash.algorithm().toUpperCase(Locale.ROOT).replace('-', '_'))
                    .put("hash", hash.encoded());
        }
    }

    private void factors(ObjectNode json, UserId user, EnrolledFactors factors) {
        if (factors.totp() != null) {
            totp.seed(user, factors.totp())
                    .ifPresent(seed ->
                            json.put("totp_secret", Base32.toBase32String(seed).replace("=", "")));
        }
        ArrayNode enabled = json.putArray("mfa_enabled");
        factors.enabled().stream()
                .filter(factor -> factor != MfaFactor.WEB_AUTHN)
                .sorted()
                .forEach(factor -> enabled.add(factor.name()));
        // passkeys stay behind: an import could not prefer what the user does not have
        if (factors.preferred() != null && factors.preferred() != MfaFactor.WEB_AUTHN) {
            json.put("mfa_preferred", factors.preferred().name());
        }
    }
}
