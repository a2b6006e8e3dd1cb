package dev.signet.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Requests as they go over the wire. */
final class Requests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Requests() {}

    static byte[] post(String path, Map<String, ?> body) {
        String json = JSON.writeValueAsString(body);
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + json.getBytes(UTF_8).length + "\r\n\r\n" + json)
                .getBytes(UTF_8);
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8);
    }

    static byte[] getAs(String bearer, String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + "Authorization: Bearer " + bearer + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    static byte[] deleteAs(String bearer, String path) {
        return ("DELETE " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + bearer + "\r\n\r\n")
                .getBytes(UTF_8);
    }
}
