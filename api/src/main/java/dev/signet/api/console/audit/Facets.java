package dev.signet.api.console.audit;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.audit.AuditOutcome;
import dev.signet.projections.audit.AuditQuestion;
import dev.signet.projections.audit.AuditScope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of the trail, as it stands in the address and in the fields of the page. What is empty is not asked. */
public record Facets(
        @Nullable String type,
        @Nullable String outcome,
        @Nullable String user,
        @Nullable String session,
        @Nullable String client,
        @Nullable String address,
        @Nullable String from,
        @Nullable String until) {

    private static final int PAGE = 50;

    /**
     * The question.
     *
     * @throws IllegalArgumentException naming the field that cannot be asked like that
     */
    AuditQuestion question(AuditScope scope, @Nullable Long before) {
        return new AuditQuestion(
                scope,
                read(user, UserId::new),
                read(session, SessionId::new),
                read(client, AppClientId::new),
                stripped(type),
                read(outcome, Facets::outcome),
                stripped(address),
                read(from, text -> time("from", text)),
                read(until, text -> time("until", text)),
                before,
                PAGE);
    }

    /** Whether anything at all is asked. */
    public boolean isNarrow() {
        return !asked().isEmpty();
    }

    /** Whether readings are asked for, which cannot be followed: each look would be one more. */
    boolean ofReadings() {
        return AuditOutcome.READ.name().equals(outcome) || (type != null && type.startsWith("audit.read"));
    }

    /** The question as the part of an address behind the question mark; empty where nothing is asked. */
    public String query(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(asked());
        all.putAll(more);
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "type", type);
        put(asked, "outcome", outcome);
        put(asked, "user", user);
        put(asked, "session", session);
        put(asked, "client", client);
        put(asked, "address", address);
        put(asked, "from", from);
        put(asked, "until", until);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        String asks = stripped(value);
        if (asks != null) {
            asked.put(name, asks);
        }
    }

    private static AuditOutcome outcome(String text) {
        try {
            return AuditOutcome.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("outcome must be one of those that the list shows", unknown);
        }
    }

    /** A time with its zone, or one as browsers send it, which is meant as UTC. */
    private static Instant time(String field, String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(field + " must be a time such as 2026-11-23T09:30", malformed);
        }
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> value) {
        String asks = stripped(text);
        return asks == null ? null : value.apply(asks);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
