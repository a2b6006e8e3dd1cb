package dev.signet.api.rest.erasure;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.command.Caller;
import dev.signet.application.erasure.ErasePerson;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.erasure.ErasureCertificate;
import dev.signet.projections.erasure.ErasureCertificates;
import dev.signet.projections.erasure.ErasureCertificates.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/users/{user}/erasure")
class ErasureRoutes {

    private final ErasePerson erase;
    private final ErasureCertificates certificates;
    private final PoolOwners owners;

    ErasureRoutes(ErasePerson erase, ErasureCertificates certificates, PoolOwners owners) {
        this.erase = erase;
        this.certificates = certificates;
        this.owners = owners;
    }

    record Erasing(ErasureReason reason) {}

    @PostMapping
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestBody Erasing body,
            Caller caller) {
        erase.erase(by, pool, user, body.reason(), caller);
    }

    @GetMapping("/certificate")
    @ForOperators(Permission.READ_AUDIT)
    CertificateBody certificate(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user) {
        if (owners.tenantOf(pool).filter(by::serves).isEmpty()) {
            throw new DoorRefused(
                    DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", "pool");
        }
        return switch (certificates.certify(pool, user)) {
            case Answer.Certified(ErasureCertificate certificate) -> CertificateBody.of(certificate);
            case Answer.NotErased() ->
                throw new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "The pool has erased no user of this identifier.", "user");
            case Answer.NotYet() ->
                throw new DoorRefused(
                        DoorError.NOT_SIGNED_YET,
                        "Ask again in a second, when a checkpoint covers the erasure.",
                        "user");
        };
    }
}
