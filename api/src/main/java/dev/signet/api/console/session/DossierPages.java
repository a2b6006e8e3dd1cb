package dev.signet.api.console.session;

import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.dossier.DossierDesk;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.projections.dossier.MadeDossier;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dossier of a session as a page to print. It is handed out by a form alone, since each handing out is on record. */
@Controller
@RequestMapping("/console/pools/{pool}/sessions/{about}/dossier")
class DossierPages {

    private final DossierDesk desk;

    DossierPages(DossierDesk desk) {
        this.desk = desk;
    }

    /** Asks what for. */
    @GetMapping
    @InConsole(Permission.READ_AUDIT)
    String request(@PathVariable UserPoolId pool, @PathVariable SessionId about, Model model) {
        place(pool, about, model);
        return "console/dossier-request";
    }

    @PostMapping
    @InConsole(Permission.READ_AUDIT)
    String page(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam String why,
            @RequestParam(defaultValue = "false") boolean personal,
            Model model) {
        MadeDossier made = desk.handOut(by, caller, pool, about, why, personal, List.of());
        place(pool, about, model);
        model.addAttribute("why", why);
        model.addAttribute("by", by.operator().value());
        model.addAttribute("life", made.life());
        model.addAttribute("proved", made.proved());
        model.addAttribute("proof", made.proof());
        model.addAttribute("sha256", made.sha256());
        return "console/dossier";
    }

    /** The same as the file that proves itself. */
    @PostMapping("/file")
    @InConsole(Permission.READ_AUDIT)
    ResponseEntity<byte[]> file(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam String why,
            @RequestParam(defaultValue = "false") boolean personal) {
        MadeDossier made = desk.handOut(by, caller, pool, about, why, personal, List.of());
        ContentDisposition name = ContentDisposition.attachment()
                .filename(about.value() + ".dossier.json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", name.toString())
                .body(made.file());
    }

    private static void place(UserPoolId pool, SessionId about, Model model) {
        model.addAttribute("base", "/console/pools/" + pool.value());
        model.addAttribute("about", about.value());
    }
}
