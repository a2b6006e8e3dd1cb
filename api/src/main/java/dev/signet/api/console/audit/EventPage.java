package dev.signet.api.console.audit;

import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.audit.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class EventPage {

    private final OneEvent events;

    EventPage(OneEvent events) {
        this.events = events;
    }

    @GetMapping({"/console/audit/{position}", "/console/pools/{pool}/audit/{position}"})
    @InConsole(Permission.READ_AUDIT)
    String event(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable(required = false) @Nullable UserPoolId pool,
            @PathVariable long position,
            Model model) {
        OneEvent.Found found = events.find(new Asker(by, session, caller), pool, position);
        AuditEntry entry = found.entry();
        model.addAttribute("page", found.page());
        model.addAttribute("entry", entry);
        model.addAttribute("fields", Fields.of(entry.details()));
        model.addAttribute("address", Fields.text(entry.address()));
        model.addAttribute("agent", Fields.text(entry.agent()));
        return "console/event";
    }
}
