package dev.signet.api.console.frame;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class AssetRoutes {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/console/assets/{file}")
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> asset(@PathVariable String file) {
        Assets.Asset asset = assets.served(file)
                .orElseThrow(() -> new DoorRefused(DoorError.UNKNOWN_PATH, DoorError.UNKNOWN_PATH.when()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                .body(asset.bytes());
    }
}
