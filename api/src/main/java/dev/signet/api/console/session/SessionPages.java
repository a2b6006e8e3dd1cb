package dev.signet.api.console.session;

import dev.signet.api.console.drawing.Timeline;
import dev.signet.api.console.frame.Done;
import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.audit.Desk;
import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.api.rest.audit.WaitFor;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.OrderRevocation;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.LiveSessions;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.audit.AuditPage;
import dev.signet.projections.audit.AuditQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/console/pools/{pool}/sessions/{about}")
class SessionPages {

    private static final int SHOWN = 200;
    private static final String REVOKED = "session.token_revoked";

    private final Desk desk;
    private final LiveSessions live;
    private final OrderRevocation orders;

    SessionPages(Desk desk, LiveSessions live, OrderRevocation orders) {
        this.desk = desk;
        this.live = live;
        this.orders = orders;
    }

    @GetMapping
    @InConsole(Permission.READ_AUDIT)
    String session(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "wait", required = false) @Nullable String waitFor,
            Model model) {
        Asker asker = new Asker(by, session, caller);
        AuditQuestion question = AuditQuestion.timeline(asker.scope(pool), about, null, SHOWN);
        AuditPage page = desk.answer(pool, about, question, WaitFor.read(waitFor), asker);
        model.addAttribute("base", "/console/pools/" + pool.value());
        model.addAttribute("about", about.value());
        model.addAttribute("user", first(page, AuditEntry::user));
        model.addAttribute("client", first(page, AuditEntry::client));
        model.addAttribute("open", live.find(pool, about).isPresent());
        model.addAttribute("page", page);
        model.addAttribute("line", Timeline.of(page.entries()));
        model.addAttribute(
                "revocation",
                page.entries().stream()
                        .filter(entry -> entry.type().equals(REVOKED))
                        .map(AuditEntry::position)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "reasons",
                Arrays.stream(RevocationReason.values())
                        .filter(RevocationReason::forOperators)
                        .toList());
        model.addAttribute("done", "revoked".equals(done) ? "The session has ended, on every node." : null);
        return "console/session";
    }

    @PostMapping("/revocation")
    @InConsole(Permission.CHANGE_USERS)
    View revoke(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam RevocationReason reason,
            Caller caller) {
        orders.order(by, pool, RevocationTarget.of(about), reason, caller);
        return Done.at("/console/pools/" + pool.value() + "/sessions/" + about.value(), "revoked");
    }

    private static @Nullable String first(AuditPage page, Function<AuditEntry, @Nullable String> value) {
        List<String> found =
                page.entries().stream().map(value).filter(Objects::nonNull).toList();
        return found.isEmpty() ? null : found.getFirst();
    }
}
