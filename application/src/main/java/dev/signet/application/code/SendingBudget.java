package dev.signet.application.code;

import dev.signet.application.code.CodeRefused.TooManySent;
import dev.signet.application.command.Caller;
import dev.signet.application.user.TypedName;
import dev.signet.domain.name.EmailAddress;
import dev.signet.domain.name.PhoneNumber;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many codes are sent in an hour, counted in the database for all nodes together. Whoever asks by a name is counted
 * by source, so that a stranger uses up nobody else's budget; what one address gets is bounded whoever asks.
 */
@Component
class SendingBudget {

    private static final String COUNT = """
            with over as (
                delete from vault.code_sending where subject in (
                    select subject from vault.code_sending
                    where window_start <= :hour_ago and subject <> :subject
                    order by window_start limit 10 for update skip locked)
            )
            insert into vault.code_sending as s (subject, window_start, sent) values (:subject, :now, 1)
            on conflict (subject) do update
               set window_start = case when s.window_start > :hour_ago then s.window_start else :now end,
                   sent = case when s.window_start > :hour_ago then s.sent + 1 else 1 end
            returning sent, window_start
            """;

    private static final String ADDRESS = "address";
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final CodeSettings settings;

    SendingBudget(JdbcClient jdbc, KeyedHash hash, CodeSettings settings) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.settings = settings;
    }

    /**
     * Counts a code that somebody who has proved nothing asks for by a name, whether anybody has it or not.
     *
     * @throws TooManySent where the source has asked too often
     */
    void requireAsker(UserPoolId pool, CodePurpose purpose, TypedName name, Caller caller, Instant now) {
        requireAsker(pool, purpose, name.subject(), caller, now);
    }

    void requireAsker(UserPoolId pool, CodePurpose purpose, String subject, Caller caller, Instant now) {
        require(pool, purpose.name() + "|name", subject + '|' + caller.network(), settings.sentPerHour(), now);
    }

    /**
     * Counts a code that a signed-in user asks for.
     *
     * @throws TooManySent where it is one too many
     */
    void requireOwner(CodeFor what, Instant now) {
        String account = what.user().value() + '|' + what.slot();
        require(what.pool(), what.purpose().name() + "|account", account, settings.sentPerHour(), now);
    }

    /**
     * Counts a code for an address that whoever asks has named. However it is spelled and whatever the code is for, it is
     * one address of the pool.
     *
     * @throws TooManySent where the address has got too many
     */
    void requireAddress(CodeFor what, String address, Instant now) {
        require(what.pool(), ADDRESS, oneSpelling(address), 2 * settings.sentPerHour(), now);
    }

    /** Counts a code for an address that whoever asks may not learn of, and says whether it may have one more. */
    boolean reaches(CodeFor what, String address, Instant now) {
        return count(what.pool(), ADDRESS, oneSpelling(address), now).sent() <= 2 * settings.sentPerHour();
    }

    /**
     * Forgets what an account that is being erased has asked for. What its addresses got stays counted until the hour is
     * over: otherwise whoever erases an account in between could have any number of codes sent to them.
     */
    void forget(UserPoolId pool, UserId user) {
        List<byte[]> subjects = new ArrayList<>();
        for (CodePurpose purpose : CodePurpose.values()) {
            for (String slot : List.of("", "email", "phone_number")) {
                subjects.add(subject(pool, purpose.name() + "|account", user.value() + '|' + slot));
            }
        }
        jdbc.sql("delete from vault.code_sending where subject in (:subjects)")
                .param("subjects", subjects)
                .update();
    }

    private byte[] subject(UserPoolId pool, String kind, String value) {
        return hash.of(pool.value(), "codes|" + kind, value);
    }

    private void require(UserPoolId pool, String kind, String value, int most, Instant now) {
        Counted counted = count(pool, kind, value, now);
        if (counted.sent() > most) {
            throw new TooManySent(Duration.between(now, counted.from().plus(WINDOW)));
        }
    }

    private Counted count(UserPoolId pool, String kind, String value, Instant now) {
        return jdbc.sql(COUNT)
                .param("subject", subject(pool, kind, value))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hour_ago", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Counted(
                        row.getInt("sent"),
                        row.getObject("window_start", OffsetDateTime.class).toInstant()))
                .single();
    }

    private static String oneSpelling(String address) {
        return EmailAddress.canonical(address)
                .or(() -> PhoneNumber.canonical(address))
                .orElse(address);
    }

    private record Counted(int sent, Instant from) {}
}
