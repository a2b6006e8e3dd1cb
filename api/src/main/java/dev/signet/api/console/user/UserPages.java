package dev.signet.api.console.user;

import dev.signet.api.console.drawing.Timeline;
import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.audit.Desk;
import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.api.rest.audit.WaitFor;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.OwnSessions;
import dev.signet.application.user.ReadUser;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserId;
import dev.signet.projections.audit.AuditPage;
import dev.signet.projections.audit.AuditQuestion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class UserPages {

    private static final int SHOWN = 100;

    private final ReadUser read;
    private final OwnSessions sessions;
    private final Desk desk;

    UserPages(ReadUser read, OwnSessions sessions, Desk desk) {
        this.read = read;
        this.sessions = sessions;
        this.desk = desk;
    }

    /** A user, who may have been erased since: then only the history is left. */
    @GetMapping("/console/pools/{pool}/users/{user}")
    @InConsole(Permission.READ_USERS)
    String user(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "wait", required = false) @Nullable String waitFor,
            Model model) {
        String base = "/console/pools/" + pool.value();
        Optional<ReadUser.Shown> shown = find(by, pool, user);
        model.addAttribute("base", base);
        model.addAttribute("user", user.value());
        model.addAttribute("account", shown.map(ReadUser.Shown::account).orElse(null));
        model.addAttribute("profile", shown.flatMap(ReadUser.Shown::profile).orElse(null));
        model.addAttribute("done", UserActions.words(done));
        model.addAttribute("reasons", reasons());
        model.addAttribute("sessions", shown.isPresent() ? sessions.of(user) : List.of());
        if (by.may(Permission.READ_AUDIT)) {
            Asker asker = new Asker(by, session, caller);
            AuditQuestion question = AuditQuestion.timeline(asker.scope(pool), user, null, SHOWN);
            AuditPage page = desk.answer(pool, user, question, WaitFor.read(waitFor), asker);
            model.addAttribute("page", page);
            model.addAttribute("line", Timeline.of(page.entries()));
        } else if (shown.isEmpty()) {
            throw new UserNotFound();
        }
        return "console/user";
    }

    private Optional<ReadUser.Shown> find(Administrator by, UserPoolId pool, UserId user) {
        try {
            return Optional.of(read.read(by, pool, user));
        } catch (UserNotFound gone) {
            return Optional.empty();
        }
    }

    /** What an operator may give as a reason; the others tell what happened. */
    private static List<ErasureReason> reasons() {
        return List.of(
                ErasureReason.NO_LONGER_NEEDED,
                ErasureReason.CONSENT_WITHDRAWN,
                ErasureReason.OBJECTED,
                ErasureReason.UNLAWFUL,
                ErasureReason.LEGAL_OBLIGATION);
    }
}
