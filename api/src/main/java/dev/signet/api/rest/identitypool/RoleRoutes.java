package dev.signet.api.rest.identitypool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.identitypool.ChangeIdentityPool;
import dev.signet.application.identitypool.ReadIdentityPools;
import dev.signet.application.identitypool.SimulateRole;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.identitypool.Claims;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.RoleChoice;
import dev.signet.domain.identitypool.RoleMapping;
import dev.signet.domain.identitypool.RoleMapping.Otherwise;
import dev.signet.domain.identitypool.RoleMapping.Source;
import dev.signet.domain.identitypool.RoleRule;
import dev.signet.domain.identitypool.RoleSettings;
import dev.signet.domain.identitypool.TagMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which roles an identity pool gives, and which it would give. */
@RestController
@RequestMapping("/v1/identity-pools/{identityPool}")
class RoleRoutes {

    private final ChangeIdentityPool change;
    private final ReadIdentityPools read;
    private final SimulateRole simulate;

    RoleRoutes(ChangeIdentityPool change, ReadIdentityPools read, SimulateRole simulate) {
        this.change = change;
        this.read = read;
        this.simulate = simulate;
    }

    /** Rules that are left out are none. */
    record Mapping(
            Source source, Otherwise otherwise, @Nullable List<RoleRule> rules) {

        RoleMapping mapping() {
            return new RoleMapping(source, otherwise, requireNonNullElse(rules, List.of()));
        }
    }

    /** Roles as a whole: what is left out is none. */
    record Roles(
            @Nullable String authenticated,
            @Nullable String guest,
            @Nullable Map<String, Mapping> mappings) {

        RoleSettings settings() {
            Map<String, RoleMapping> made = new HashMap<>();
            requireNonNullElse(mappings, Map.<String, Mapping>of())
                    .forEach((provider, mapping) -> made.put(provider, mapping.mapping()));
            return new RoleSettings(authenticated, guest, made);
        }
    }

    @PutMapping("/roles")
    @ForOperators(Permission.CHANGE_SETTINGS)
    IdentityPoolBody roles(
            Administrator by, @PathVariable IdentityPoolId identityPool, @RequestBody Roles body, Caller caller) {
        change.setRoles(by, identityPool, body.settings(), caller);
        return IdentityPoolBody.of(read.read(by, identityPool));
    }

    /** Claims that are left out are none. */
    record Tags(
            String provider,
            @Nullable Boolean usual,
            @Nullable Map<String, String> claims) {}

    @PutMapping("/credential-tags")
    @ForOperators(Permission.CHANGE_SETTINGS)
    IdentityPoolBody tags(
            Administrator by, @PathVariable IdentityPoolId identityPool, @RequestBody Tags body, Caller caller) {
        TagMapping mapping =
                new TagMapping(requireNonNullElse(body.usual(), false), requireNonNullElse(body.claims(), Map.of()));
        change.mapTags(by, identityPool, body.provider(), mapping, caller);
        return IdentityPoolBody.of(read.read(by, identityPool));
    }

    /** A login without a provider is a guest. */
    record Login(
            @Nullable String provider,
            @Nullable Map<String, String> claims,
            @Nullable Map<String, List<String>> listClaims,
            @Nullable String customRole) {}

    record Simulated(RoleChoice choice, Map<String, String> credentialTags) {}

    @PostMapping("/role-simulations")
    @ForOperators(Permission.READ_SETTINGS)
    Simulated simulate(Administrator by, @PathVariable IdentityPoolId identityPool, @RequestBody Login body) {
        SimulateRole.Answer answer = simulate.simulate(
                by,
                identityPool,
                body.provider(),
                new Claims(
                        requireNonNullElse(body.claims(), Map.of()), requireNonNullElse(body.listClaims(), Map.of())),
                body.customRole());
        return new Simulated(answer.choice(), answer.tags());
    }
}
