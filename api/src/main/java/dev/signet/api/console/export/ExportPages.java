package dev.signet.api.console.export;

import dev.signet.api.console.frame.Done;
import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.export.ExportDesk;
import dev.signet.api.rest.export.ExportDraft;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.audit.ExportFormat;
import dev.signet.domain.audit.ExportId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.export.ExportJob;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/console/pools/{pool}/exports")
class ExportPages {

    private final ExportDesk desk;

    ExportPages(ExportDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @InConsole(Permission.READ_AUDIT)
    String list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "wait", required = false) @Nullable String ignored,
            Model model) {
        show(by, pool, model);
        model.addAttribute("done", "asked".equals(done) ? "The export is being made." : null);
        return part == null ? "console/exports" : "console/exports :: list";
    }

    @PostMapping
    @InConsole(Permission.READ_AUDIT)
    ModelAndView ask(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @RequestParam String why,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "false") boolean personal,
            Model model) {
        try {
            desk.ask(by, caller, pool, draft(why, of.strip(), from.strip(), until.strip(), personal));
            return new ModelAndView(Done.at("/console/pools/" + pool.value() + "/exports", "asked"));
        } catch (DoorRefused | IllegalArgumentException unfit) {
            show(by, pool, model);
            model.addAttribute("unfit", unfit.getMessage());
            model.addAttribute("why", why);
            model.addAttribute("of", of);
            model.addAttribute("from", from);
            model.addAttribute("until", until);
            return new ModelAndView("console/exports", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/{export}/file")
    @InConsole(Permission.READ_AUDIT)
    void file(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable ExportId export,
            HttpServletResponse response)
            throws IOException {
        desk.handOut(by, caller, pool, export, ExportFormat.JSON_LINES, response);
    }

    private void show(Administrator by, UserPoolId pool, Model model) {
        List<ExportJob> jobs = desk.newest(by, pool);
        model.addAttribute("base", "/console/pools/" + pool.value() + "/exports");
        model.addAttribute("jobs", jobs);
        model.addAttribute("working", jobs.stream().anyMatch(job -> job.state() == ExportJob.State.WAITING));
    }

    private static ExportDraft draft(String why, String of, String from, String until, boolean personal) {
        return new ExportDraft(
                why,
                of.startsWith("usr_") ? new UserId(of) : null,
                of.startsWith("ses_") ? new SessionId(of) : requireKnown(of),
                null,
                null,
                time("from", from),
                time("until", until),
                personal,
                null);
    }

    private static @Nullable SessionId requireKnown(String of) {
        if (of.isEmpty() || of.startsWith("usr_")) {
            return null;
        }
        throw new IllegalArgumentException("Name a user (usr_…) or a session (ses_…), or leave it empty for all.");
    }

    private static @Nullable Instant time(String field, String text) {
        try {
            return text.isEmpty()
                    ? null
                    : text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(field + " must be a time such as 2026-11-23T09:30", malformed);
        }
    }
}
