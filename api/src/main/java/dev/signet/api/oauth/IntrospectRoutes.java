package dev.signet.api.oauth;

import dev.signet.api.rest.access.ForResourceServers;
import dev.signet.domain.pool.UserPoolId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Token introspection (RFC 7662), for clients of the pool that prove their secret. No cache may keep the answer. */
@RestController
class IntrospectRoutes {

    private final Introspection introspection;

    IntrospectRoutes(Introspection introspection) {
        this.introspection = introspection;
    }

    @PostMapping(path = "/{pool}/oauth2/introspect", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ForResourceServers
    IntrospectionBody introspect(@PathVariable UserPoolId pool, HttpServletRequest request) {
        return introspection.of(new Form(request).required("token"), pool);
    }
}
