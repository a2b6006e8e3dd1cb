package dev.signet.api.rest.dossier;

import dev.signet.api.rest.Purpose;
import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordDossier;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.ledger.export.MalformedExport;
import dev.signet.projections.dossier.DossierRequest;
import dev.signet.projections.dossier.Dossiers;
import dev.signet.projections.dossier.Dossiers.Answer;
import dev.signet.projections.dossier.MadeDossier;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands dossiers out, and has each put on record first. */
@Component
public class DossierDesk {

    private static final int MOST_OLDER = 100;

    private final Dossiers dossiers;
    private final RecordDossier handedOut;
    private final PoolOwners owners;

    DossierDesk(Dossiers dossiers, RecordDossier handedOut, PoolOwners owners) {
        this.dossiers = dossiers;
        this.handedOut = handedOut;
        this.owners = owners;
    }

    /**
     * The dossier of a session of the pool.
     *
     * @param why the purpose, which stays in the history for ever: it names no person
     * @param personal whether personal data is opened
     * @param older sizes of checkpoints that somebody has kept, for the dossier to be held against
     * @throws DoorRefused where there is none to be had
     * @throws OperatorRefused where the operator may not see what is asked for
     */
    public MadeDossier handOut(
            Administrator by,
            Caller caller,
            UserPoolId pool,
            SessionId session,
            String why,
            boolean personal,
            List<Long> older) {
        TenantId tenant = owners.require(by, pool);
        Purpose.require(why);
        if (older.size() > MOST_OLDER) {
            throw new DoorRefused(DoorError.INVALID_VALUE, "Name at most 100 older checkpoints.", "older_checkpoints");
        }
        if (personal && !by.may(Permission.READ_PERSONAL)) {
            throw new OperatorRefused.NotAllowed();
        }
        MadeDossier made = made(new DossierRequest(tenant, pool, session, personal, older));
        handedOut.record(
                caller,
                tenant,
                new RecordDossier.Dossier(
                        session,
                        pool,
                        why,
                        personal,
                        made.proved().size(),
                        made.proof().size(),
                        made.sha256()));
        return made;
    }

    private MadeDossier made(DossierRequest request) {
        return switch (ask(request)) {
            case Answer.Made(MadeDossier dossier) -> dossier;
            case Answer.Unknown() ->
                throw new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", "session");
            case Answer.NotYet() ->
                throw new DoorRefused(
                        DoorError.NOT_SIGNED_YET, "Ask again in a second, when a checkpoint covers the session.");
            case Answer.Archived() ->
                throw new DoorRefused(
                        DoorError.ARCHIVED,
                        "An export of the session names the archive, and the archive proves itself as an export does.");
            case Answer.TooLong() ->
                throw new DoorRefused(
                        DoorError.DOSSIER_TOO_LONG, "Ask for an export of the session, which takes any number.");
        };
    }

    private Answer ask(DossierRequest request) {
        try {
            return dossiers.of(request);
        } catch (MalformedExport e) {
            throw new DoorRefused(
                    DoorError.INVALID_VALUE,
                    "The tree is smaller than the checkpoint that you name.",
                    "older_checkpoints");
        }
    }
}
