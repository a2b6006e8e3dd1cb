package dev.signet.application.trigger;

import dev.signet.domain.trigger.TriggerSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a trigger is asked: Cognito's envelope, in which the answer comes back. */
record Question(Occasion occasion, TriggerSource source, Whom whom, ObjectNode request, ObjectNode response) {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What goes over the wire and is kept nowhere, not even sealed. */
    private static final Set<String> SECRET =
            Set.of("password", "code", "challengeAnswer", "privateChallengeParameters");

    private static final String LEFT_OUT = "(left out)";
    private static final String NO_CLIENT = "CLIENT_ID_NOT_APPLICABLE";
    private static final String VERSION = "1";

    static Question of(Occasion occasion, TriggerSource source, Whom whom) {
        return new Question(occasion, source, whom, JSON.objectNode(), JSON.objectNode())
                .with("userAttributes", texts(whom.attributes()));
    }

    Question with(String name, JsonNode value) {
        request.set(name, value);
        return this;
    }

    Question with(String name, String value) {
        return with(name, JSON.stringNode(value));
    }

    Question with(String name, boolean value) {
        return with(name, JSON.booleanNode(value));
    }

    Question withMetadata() {
        return with("clientMetadata", texts(occasion.metadata()));
    }

    /** What the answer may set, as it comes with the question. */
    Question expecting(String name, JsonNode value) {
        response.set(name, value);
        return this;
    }

    static ObjectNode texts(Map<String, String> texts) {
        ObjectNode node = JSON.objectNode();
        new TreeMap<>(texts).forEach(node::put);
        return node;
    }

    ObjectNode envelope(String version) {
        ObjectNode envelope = JSON.objectNode();
        String pool = occasion.pool().value();
        envelope.put("version", version);
        envelope.put("triggerSource", source.text());
        envelope.put("region", pool.substring(0, pool.indexOf('_')));
        envelope.put("userPoolId", pool);
        envelope.put("userName", whom.username());
        ObjectNode context = envelope.putObject("callerContext");
        context.put("awsSdkVersion", "aws-sdk-unknown-unknown");
        context.put(
                "clientId",
                occasion.client() == null ? NO_CLIENT : occasion.client().value());
        envelope.set("request", request);
        envelope.set("response", response);
        return envelope;
    }

    ObjectNode envelope() {
        return envelope(VERSION);
    }

    /** The same without what nobody may keep. */
    static JsonNode keepable(JsonNode body) {
        JsonNode copy = body.deepCopy();
        for (String part : new String[] {"request", "response"}) {
            if (copy.get(part) instanceof ObjectNode node) {
                SECRET.stream().filter(node::has).forEach(name -> node.put(name, LEFT_OUT));
            }
        }
        return copy;
    }

    /** Neither name nor what is asked. */
    @Override
    public String toString() {
        return "Question[" + source + "]";
    }
}
