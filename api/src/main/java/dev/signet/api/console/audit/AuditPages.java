package dev.signet.api.console.audit;

import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.audit.Desk;
import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.application.command.Caller;
import dev.signet.application.event.EventNames;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.audit.AuditOutcome;
import dev.signet.projections.audit.AuditPage;
import dev.signet.projections.progress.Wanted;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditPages {

    private final Desk desk;

    AuditPages(Desk desk) {
        this.desk = desk;
    }

    /** The trail of all that the operator may see, or of one pool. */
    @GetMapping({"/console/audit", "/console/pools/{pool}/audit"})
    @InConsole(Permission.READ_AUDIT)
    String search(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable(required = false) @Nullable UserPoolId pool,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String user,
            @RequestParam(name = "session", required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String follow,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        Facets facets = new Facets(type, outcome, user, about, client, address, from, until);
        String base = pool == null ? "/console/audit" : "/console/pools/" + pool.value() + "/audit";
        model.addAttribute("facets", facets);
        model.addAttribute("base", base);
        model.addAttribute("pool", pool == null ? null : pool.value());
        Asker asker = new Asker(by, session, caller);
        boolean follows = follow != null && cursor == null && !facets.ofReadings();
        if (follows && after != null) {
            return news(facets, asker, pool, after, model);
        }
        model.addAttribute("types", EventNames.all());
        model.addAttribute("outcomes", AuditOutcome.values());
        model.addAttribute("follows", follows);
        model.addAttribute("follow", base + "?" + facets.query(Map.of("follow", "on")));
        model.addAttribute("plain", link(base, facets.query(Map.of())));
        try {
            AuditPage page = desk.answer(facets.question(asker.scope(pool), cursor), Wanted.NOTHING, asker);
            show(page, facets, base, model);
            model.addAttribute(
                    "older",
                    page.next() == null
                            ? null
                            : base + "?"
                                    + facets.query(Map.of("cursor", page.next().toString())));
        } catch (IllegalArgumentException unfit) {
            model.addAttribute("unfit", unfit.getMessage());
        }
        return "console/audit";
    }

    private String news(Facets facets, Asker asker, @Nullable UserPoolId pool, long after, Model model) {
        AuditPage page = desk.news(facets.question(asker.scope(pool), null), after, asker);
        show(page, facets, String.valueOf(model.getAttribute("base")), model);
        return "console/audit :: news";
    }

    private static void show(AuditPage page, Facets facets, String base, Model model) {
        model.addAttribute("page", page);
        model.addAttribute(
                "next",
                base + "?"
                        + facets.query(Map.of(
                                "follow",
                                "on",
                                "after",
                                Long.toString(page.asOf().position()))));
    }

    private static String link(String base, String query) {
        return query.isEmpty() ? base : base + "?" + query;
    }
}
