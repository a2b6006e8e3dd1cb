package dev.signet.api.rest.description;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DescriptionRoutes {

    /** The checked-in docs/openapi.json, which the build puts beside this class. */
    private final Resource description = new ClassPathResource("openapi.json", DescriptionRoutes.class);

    @GetMapping("/v1/openapi.json")
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(description);
    }
}
