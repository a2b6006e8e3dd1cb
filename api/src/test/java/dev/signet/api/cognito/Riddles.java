package dev.signet.api.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Code of a pool's owner for the triggers of CUSTOM_AUTH, for as long as the JVM lasts: after the password, where the client
 * began with that, it asks one riddle up to three times.
 */
final class Riddles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;

    Riddles() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Riddles::answer);
        server.start();
    }

    /** The setting of a pool whose triggers it is. */
    String triggers() {
        String target = "{\"url\":\"http://127.0.0.1:" + server.getAddress().getPort() + "/trigger\"}";
        return """
                {"targets":{"DEFINE_AUTH_CHALLENGE":%1$s,"CREATE_AUTH_CHALLENGE":%1$s,"VERIFY_AUTH_CHALLENGE_RESPONSE":%1$s}}""".formatted(target);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode event = JSON.readTree(exchange.getRequestBody());
            JsonNode request = event.path("request");
            ObjectNode response = (ObjectNode) event.path("response");
            switch (event.path("triggerSource").asString()) {
                case "DefineAuthChallenge_Authentication" -> define(request.path("session"), response);
                case "CreateAuthChallenge_Authentication" -> {
                    response.putObject("publicChallengeParameters").put("riddle", "one and one");
                    response.putObject("privateChallengeParameters").put("solution", "two");
                }
                default ->
                    response.put(
                            "answerCorrect",
                            request.path("privateChallengeParameters")
                                    .path("solution")
                                    .equals(request.path("challengeAnswer")));
            }
            byte[] body = event.toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void define(JsonNode session, ObjectNode response) {
        JsonNode last = session.path(session.size() - 1);
        long asked = session.valueStream()
                .filter(step -> step.path("challengeName").asString().equals("CUSTOM_CHALLENGE"))
                .count();
        String name = last.path("challengeName").asString("");
        boolean right = last.path("challengeResult").asBoolean(false);
        if (name.equals("SRP_A")) {
            response.put("challengeName", "PASSWORD_VERIFIER");
        } else if (name.equals("CUSTOM_CHALLENGE") && right) {
            response.put("issueTokens", true);
        } else if (asked == 3 || name.equals("PASSWORD_VERIFIER") && !right) {
            response.put("failAuthentication", true);
        } else {
            response.put("challengeName", "CUSTOM_CHALLENGE");
        }
    }
}
