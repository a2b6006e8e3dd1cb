package dev.signet.application.mfa;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.FactorCommand.IssueRecoveryCodes;
import dev.signet.domain.user.FactorCommand.UseRecoveryCode;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import dev.signet.ledger.vault.KeyedHash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes for whoever has lost their authenticator app: ten, shown once, each good once wherever a code of the app is asked
 * for. Everything happens inside the transaction of whoever asks.
 */
@Component
public class RecoveryCodes {

    /** How many there are. */
    public static final int COUNT = 10;

    /** Without what looks alike in print: 30 characters, so that ten of them have 49 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Commands commands;
    private final Identifiers identifiers;
    private final SecureRandom random;

    RecoveryCodes(JdbcClient jdbc, KeyedHash hash, Commands commands, Identifiers identifiers, SecureRandom random) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.commands = commands;
        this.identifiers = identifiers;
        this.random = random;
    }

    /**
     * Makes new codes in the place of the earlier ones, and shows them.
     *
     * @throws MfaRefused.NotSetUp where the user has no authenticator app that they could stand in for
     */
    public List<String> issue(UserPoolId pool, UserId user, Context context, Instant now) {
        CredentialId together = CredentialId.of(identifiers.next());
        Outcome<UserRefusal> outcome = commands.send(new IssueRecoveryCodes(user, together, COUNT, now), context);
        outcome.orElseThrow(MfaRefused::of);
        forget(user);
        List<String> codes = Stream.generate(this::code).distinct().limit(COUNT).toList();
        codes.forEach(code -> jdbc.sql(
                        "insert into vault.recovery_code (user_id, hash, credential, pool) values (?, ?, ?, ?)")
                .params(user.value(), hash(pool, user, code), together.value(), pool.value())
                .update());
        return codes.stream().map(RecoveryCodes::shown).toList();
    }

    /** Whether {@code typed} has the looks of a recovery code rather than of a code of the app. */
    public static boolean isOne(String typed) {
        return canonical(typed).length() == LENGTH;
    }

    /** Whether there is such a code that can still be used. */
    public boolean has(UserPoolId pool, UserId user, String typed) {
        return jdbc.sql("""
                        select exists (
                            select 1 from vault.recovery_code where user_id = ? and hash = ? and spent_at is null)
                        """)
                .params(user.value(), hash(pool, user, canonical(typed)))
                .query(Boolean.class)
                .single();
    }

    /**
     * Uses a code up; of those who do so at the same time one gets through.
     *
     * @throws MfaRefused.WrongCode where there is no such code any more
     */
    public void spend(UserPoolId pool, UserId user, String typed, Context context, Instant now) {
        CredentialId together = jdbc.sql("""
                        update vault.recovery_code set spent_at = ?
                        where user_id = ? and hash = ? and spent_at is null
                        returning credential
                        """)
                .params(now.atOffset(UTC), user.value(), hash(pool, user, canonical(typed)))
                .query((row, number) -> new CredentialId(row.getString(1)))
                .optional()
                .orElseThrow(MfaRefused.WrongCode::new);
        Outcome<UserRefusal> outcome = commands.send(new UseRecoveryCode(user, together, left(user), now), context);
        outcome.orElseThrow(MfaRefused::of);
    }

    /** How many are left. */
    public int left(UserId user) {
        return jdbc.sql("select count(*) from vault.recovery_code where user_id = ? and spent_at is null")
                .param(user.value())
                .query(Integer.class)
                .single();
    }

    void forget(UserId user) {
        jdbc.sql("delete from vault.recovery_code where user_id = ?")
                .param(user.value())
                .update();
    }

    private byte[] hash(UserPoolId pool, UserId user, String code) {
        return hash.of(pool.value(), "recovery_code", user.value() + "|" + code);
    }

    private String code() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }

    private static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    private static String canonical(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
