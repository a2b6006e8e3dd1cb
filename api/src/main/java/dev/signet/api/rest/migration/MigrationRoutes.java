package dev.signet.api.rest.migration;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.json.Secret;
import dev.signet.application.command.Caller;
import dev.signet.application.oldpool.OldPoolSecrets;
import dev.signet.application.oldpool.SetOldPoolSecrets;
import dev.signet.application.oldpool.TestOldPool;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/migration")
class MigrationRoutes {

    private final SetOldPoolSecrets secrets;
    private final TestOldPool trial;

    MigrationRoutes(SetOldPoolSecrets secrets, TestOldPool trial) {
        this.secrets = secrets;
        this.trial = trial;
    }

    /** The secrets as a whole; what is left out is forgotten. */
    record SecretsBody(
            @Nullable Secret clientSecret,
            @Nullable String accessKeyId,
            @Nullable Secret secretAccessKey) {

        OldPoolSecrets secrets() {
            if (accessKeyId == null && secretAccessKey == null) {
                return new OldPoolSecrets(Secret.textOf(clientSecret), null);
            }
            if (accessKeyId == null || secretAccessKey == null) {
                throw new IllegalArgumentException((accessKeyId == null ? "access_key_id" : "secret_access_key")
                        + " must be given, too: an access key has both");
            }
            return new OldPoolSecrets(
                    Secret.textOf(clientSecret), new OldPoolSecrets.AccessKey(accessKeyId, secretAccessKey.value()));
        }
    }

    /** Whether it can be asked, and what it said. */
    record TrialBody(boolean works, @Nullable String said) {}

    @PutMapping("/secrets")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void secrets(Administrator by, @PathVariable UserPoolId pool, @RequestBody SecretsBody body, Caller caller) {
        secrets.set(by, pool, body.secrets(), caller);
    }

    @PostMapping("/test")
    @ForOperators(Permission.CHANGE_SETTINGS)
    TrialBody test(Administrator by, @PathVariable UserPoolId pool) {
        TestOldPool.Trial done = trial.test(by, pool);
        return new TrialBody(done.works(), done.said());
    }
}
