package dev.signet.ops.cli;

import dev.signet.ops.door.Door;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The API of a running node, for whoever has the access token of a platform administrator. */
final class PlatformDoor implements AutoCloseable {

    private final Door door;

    private PlatformDoor(Door door) {
        this.door = door;
    }

    static PlatformDoor of(Map<String, String> environment) {
        return new PlatformDoor(Door.of(environment, "a platform administrator"));
    }

    JsonNode projections() {
        return door.get("/v1/projections");
    }

    void rebuild(String projection, String why) {
        door.post("/v1/projections/" + projection + "/rebuild", Map.of("why", why));
    }

    void abandon(String projection) {
        door.delete("/v1/projections/" + projection + "/rebuild");
    }

    @Override
    public void close() {
        door.close();
    }
}
