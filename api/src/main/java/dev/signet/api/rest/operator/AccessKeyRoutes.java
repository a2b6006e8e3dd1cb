package dev.signet.api.rest.operator;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.accesskey.AccessKeys;
import dev.signet.application.accesskey.IssueAccessKey;
import dev.signet.application.accesskey.WithdrawAccessKey;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.operator.AccessKeyId;
import dev.signet.domain.operator.OperatorId;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/operators/{operator}/access-keys")
class AccessKeyRoutes {

    private final IssueAccessKey issue;
    private final AccessKeys keys;
    private final WithdrawAccessKey withdraw;

    AccessKeyRoutes(IssueAccessKey issue, AccessKeys keys, WithdrawAccessKey withdraw) {
        this.issue = issue;
        this.keys = keys;
        this.withdraw = withdraw;
    }

    /** The secret is shown this once. */
    record NewKey(String accessKeyId, String secretAccessKey) {

        @Override
        public String toString() {
            return "NewKey[" + accessKeyId + "]";
        }
    }

    record Key(String accessKeyId, Instant issuedAt) {}

    record Keys(List<Key> items) {}

    @PostMapping
    @ForOperators(Permission.READ_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    NewKey issue(Administrator by, @PathVariable OperatorId operator, Caller caller) {
        IssueAccessKey.Issued issued = issue.issue(by, operator, caller);
        return new NewKey(issued.key().value(), issued.secret());
    }

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    Keys list(Administrator by, @PathVariable OperatorId operator) {
        return new Keys(keys.list(by, operator).stream()
                .map(key -> new Key(key.key().value(), key.issuedAt()))
                .toList());
    }

    @DeleteMapping("/{key}")
    @ForOperators(Permission.READ_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Administrator by, @PathVariable OperatorId operator, @PathVariable String key, Caller caller) {
        withdraw.withdraw(by, operator, id(key), caller);
    }

    private static AccessKeyId id(String key) {
        try {
            return new AccessKeyId(key);
        } catch (IllegalArgumentException malformed) {
            throw new DoorRefused(DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", "key");
        }
    }
}
