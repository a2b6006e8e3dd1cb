package dev.signet.api.rest.pool;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Retention;
import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.retention.RetentionRules;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/retention")
class RetentionRoutes {

    private final Retention retention;

    RetentionRoutes(Retention retention) {
        this.retention = retention;
    }

    /** For how long records of each family are kept; what is not named stays for ever. */
    record Rules(Map<EventFamily, Duration> keep) {}

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    Rules read(Administrator by, @PathVariable UserPoolId pool) {
        return new Rules(retention.read(by, pool).keep());
    }

    @PutMapping
    @ForOperators(Permission.CHANGE_SETTINGS)
    Rules change(Administrator by, @PathVariable UserPoolId pool, @RequestBody Rules body, Caller caller) {
        retention.change(by, pool, new RetentionRules(body.keep()), caller);
        return new Rules(retention.read(by, pool).keep());
    }
}
