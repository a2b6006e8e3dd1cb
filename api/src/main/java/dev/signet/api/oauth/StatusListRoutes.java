package dev.signet.api.oauth;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.statuslist.StatusLists;
import dev.signet.domain.pool.UserPoolId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Status lists (draft-ietf-oauth-status-list §8). Their names are in tokens and cannot be guessed; any cache may keep one. */
@RestController
class StatusListRoutes {

    private static final MediaType TYPE = MediaType.valueOf("application/" + StatusLists.TYPE);

    private final StatusLists lists;

    StatusListRoutes(StatusLists lists) {
        this.lists = lists;
    }

    @GetMapping("/{pool}/status-lists/{list}")
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> list(@PathVariable UserPoolId pool, @PathVariable String list) {
        String token = lists.of(pool, list)
                .orElseThrow(() -> new DoorRefused(DoorError.UNKNOWN_IDENTIFIER, "There is no such list.", "list"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(StatusLists.GOOD_FOR).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(TYPE)
                .body(token.getBytes(StandardCharsets.US_ASCII));
    }
}
