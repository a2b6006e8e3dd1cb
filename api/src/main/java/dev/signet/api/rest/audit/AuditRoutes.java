package dev.signet.api.rest.audit;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.audit.AuditOutcome;
import dev.signet.projections.audit.AuditQuestion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditRoutes {

    private static final String PAGE = "50";

    private final Desk desk;

    AuditRoutes(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/v1/audit/events")
    @ForOperators(Permission.READ_AUDIT)
    TrailBody search(
            Administrator by,
            LiveSession session,
            Caller caller,
            @RequestParam(required = false) @Nullable UserPoolId pool,
            @RequestParam(required = false) @Nullable UserId user,
            @RequestParam(name = "session", required = false) @Nullable SessionId about,
            @RequestParam(required = false) @Nullable AppClientId client,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable AuditOutcome outcome,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestHeader(name = WaitFor.HEADER, required = false) @Nullable String waitFor) {
        Asker asker = new Asker(by, session, caller);
        AuditQuestion question = new AuditQuestion(
                asker.scope(pool), user, about, client, type, outcome, address, from, until, cursor, limit);
        return TrailBody.of(desk.answer(question, WaitFor.read(waitFor), asker));
    }

    @GetMapping("/v1/pools/{pool}/users/{user}/timeline")
    @ForOperators(Permission.READ_AUDIT)
    TrailBody ofUser(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestHeader(name = WaitFor.HEADER, required = false) @Nullable String waitFor) {
        Asker asker = new Asker(by, session, caller);
        AuditQuestion question = AuditQuestion.timeline(asker.scope(pool), user, cursor, limit);
        return TrailBody.of(desk.answer(pool, user, question, WaitFor.read(waitFor), asker));
    }

    @GetMapping("/v1/pools/{pool}/sessions/{about}/timeline")
    @ForOperators(Permission.READ_AUDIT)
    TrailBody ofSession(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestHeader(name = WaitFor.HEADER, required = false) @Nullable String waitFor) {
        Asker asker = new Asker(by, session, caller);
        AuditQuestion question = AuditQuestion.timeline(asker.scope(pool), about, cursor, limit);
        return TrailBody.of(desk.answer(pool, about, question, WaitFor.read(waitFor), asker));
    }
}
