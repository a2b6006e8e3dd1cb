package dev.signet.api.console.erasure;

import dev.signet.api.rest.access.InConsole;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.erasure.ErasureCertificates;
import dev.signet.projections.erasure.ErasureCertificates.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class CertificatePage {

    private final ErasureCertificates certificates;

    CertificatePage(ErasureCertificates certificates) {
        this.certificates = certificates;
    }

    /** The certificate names positions, not persons. */
    @GetMapping("/console/pools/{pool}/users/{user}/erasure")
    @InConsole(Permission.READ_AUDIT)
    String certificate(@PathVariable UserPoolId pool, @PathVariable UserId user, Model model) {
        model.addAttribute("base", "/console/pools/" + pool.value());
        model.addAttribute("user", user.value());
        switch (certificates.certify(pool, user)) {
            case Answer.NotErased _ -> throw new UserNotFound();
            case Answer.NotYet _ -> model.addAttribute("certificate", null);
            case Answer.Certified(var certificate) -> {
                model.addAttribute("certificate", certificate);
                model.addAttribute("note", certificate.note().toString());
                model.addAttribute("checkpoint", certificate.checkpoint().toString());
            }
        }
        return "console/certificate";
    }
}
