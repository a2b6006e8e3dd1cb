package dev.signet.ops.cli;

import dev.signet.ops.cli.Exchange.Answer;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.util.Map;

/** The API of a running node, for whoever has the access token of a platform administrator. */
final class PlatformDoor {

    private static final String USUAL = "http://localhost:8080";

    private final Exchange http;
    private final String token;

    private PlatformDoor(Exchange http, String token) {
        this.http = http;
        this.token = token;
    }

    /** @throws StepFailed where no token is set */
    static PlatformDoor of(Map<String, String> environment) throws StepFailed {
        String token = environment.get("SIGNET_TOKEN");
        if (token == null) {
            throw new StepFailed(
                    "set SIGNET_TOKEN to the access token of a platform administrator, and SIGNET_PUBLIC_URL to where"
                            + " Signet answers (default: " + USUAL + ")",
                    null);
        }
        URI server = URI.create(environment.getOrDefault("SIGNET_PUBLIC_URL", USUAL));
        return new PlatformDoor(new Exchange(server, new PrintWriter(Writer.nullWriter())), token);
    }

    Answer projections() throws StepFailed {
        return http.get("/v1/projections", token).orRefused(200);
    }

    void rebuild(String projection) throws StepFailed {
        http.post("/v1/projections/" + projection + "/rebuild", Map.of(), token).orRefused(202);
    }

    void abandon(String projection) throws StepFailed {
        http.delete("/v1/projections/" + projection + "/rebuild", token).orRefused(204);
    }
}
