package dev.signet.api.rest;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.json.Multiline;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.NamesAccount;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.password.HashParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Routes that do nothing, to show what the frame does. */
@RestController
@Profile(FrameUnderTest.PROFILE)
class ProbeRoutes {

    record Body(
            String name,
            @Nullable Integer count,
            @Nullable OperatorRole role,
            @Nullable List<String> tags,
            @Nullable Map<String, String> attributes,
            @Nullable @Multiline String letter,
            @Nullable Inner innerThing) {}

    record Inner(boolean yes, String textValue) {}

    record Named(String username) implements NamesAccount {
        @Override
        public String account() {
            return username;
        }
    }

    @PostMapping("/v1/probe")
    @Public(Allowance.TOKENS)
    Body echo(@RequestBody Body body) {
        return body;
    }

    @PostMapping("/v1/pools/{pool}/probe")
    @Public(Allowance.CREDENTIALS)
    Named named(@PathVariable String pool, @RequestBody Named body) {
        return body;
    }

    @GetMapping("/v1/probe")
    @Public(Allowance.TOKENS)
    Map<String, Object> who(Caller caller, @RequestParam(defaultValue = "10") int limit) {
        return Map.of(
                "address", String.valueOf(caller.address()),
                "agent", String.valueOf(caller.agent()),
                "request", String.valueOf(caller.request()),
                "limit", limit);
    }

    @GetMapping("/v1/probe/failure/{kind}")
    @Public(Allowance.TOKENS)
    void fail(@PathVariable String kind) {
        switch (kind) {
            case "value" -> new HashParameters(1, 1, 1);
            case "state" -> throw new IllegalStateException("secret inner state");
            case "foreign" -> Integer.parseInt("secret");
            default -> throw new IllegalArgumentException("unknown kind");
        }
    }

    @GetMapping("/v1/probe/me")
    @ForUsers
    Map<String, String> me(LiveSession session, Caller caller) {
        return Map.of(
                "user", session.user().value(), "actor", caller.actor().kind().name());
    }

    @GetMapping("/v1/pools/{pool}/probe/settings")
    @ForOperators(Permission.READ_SETTINGS)
    Map<String, String> settings(@PathVariable String pool, Administrator by) {
        return Map.of("operator", by.operator().value());
    }

    @PostMapping("/v1/tenants/{tenant}/probe")
    @ForOperators(Permission.CHANGE_SETTINGS)
    Map<String, String> create(@PathVariable String tenant, Caller caller) {
        return Map.of("actor", caller.actor().kind().name());
    }
}
