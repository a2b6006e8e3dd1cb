package dev.signet.api.rest.risk;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.risk.JudgeSignIn;
import dev.signet.application.risk.ReadAssessments;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.risk.RiskFeedback;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/users/{user}/assessments")
class AssessmentRoutes {

    private final ReadAssessments read;
    private final JudgeSignIn judge;

    AssessmentRoutes(ReadAssessments read, JudgeSignIn judge) {
        this.read = read;
        this.judge = judge;
    }

    @GetMapping
    @ForOperators(Permission.READ_USERS)
    PageBody<AssessmentBody> list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.list(by, pool, user, new PageRequest(limit, cursor)), AssessmentBody::of);
    }

    @GetMapping("/{session}")
    @ForOperators(Permission.READ_USERS)
    AssessmentBody read(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @PathVariable SessionId session) {
        return AssessmentBody.of(read.read(by, pool, user, session));
    }

    record Word(RiskFeedback feedback) {}

    @PutMapping("/{session}/feedback")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @PathVariable SessionId session,
            @RequestBody Word body,
            Caller caller) {
        judge.judge(by, pool, user, session, body.feedback(), caller);
    }
}
