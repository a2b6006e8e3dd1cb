package dev.signet.api.rest.dossier;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.projections.dossier.MadeDossier;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DossierRoutes {

    private final DossierDesk desk;

    DossierRoutes(DossierDesk desk) {
        this.desk = desk;
    }

    /** The whole life of a session, with proofs. */
    @GetMapping(path = "/v1/pools/{pool}/sessions/{about}/dossier", produces = MediaType.APPLICATION_JSON_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> dossier(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam String why,
            @RequestParam(defaultValue = "false") boolean personal,
            @RequestParam(name = "older_checkpoints", defaultValue = "") List<Long> older) {
        MadeDossier made = desk.handOut(by, caller, pool, about, why, personal, older);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "inline; filename=\"" + about.value() + ".dossier.json\"")
                .header(
                        "Repr-Digest", // RFC 9530 §3
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(made.sha256())) + ":")
                .body(made.file());
    }
}
