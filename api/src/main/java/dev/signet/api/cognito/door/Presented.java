package dev.signet.api.cognito.door;

import java.lang.reflect.RecordComponent;
import java.util.Map;

/** Whether a client sent a hash, wherever the operation has it. */
final class Presented {

    private static final String AMONG_OTHERS = "SECRET_HASH";

    private Presented() {}

    static boolean hash(Record shape) {
        for (RecordComponent component : shape.getClass().getRecordComponents()) {
            Object value = Members.value(shape, component);
            boolean sent = switch (component.getName()) {
                case "secretHash", "clientSecret" -> value != null;
                case "authParameters", "challengeResponses" ->
                    value instanceof Map<?, ?> map && map.get(AMONG_OTHERS) != null;
                default -> false;
            };
            if (sent) {
                return true;
            }
        }
        return false;
    }
}
