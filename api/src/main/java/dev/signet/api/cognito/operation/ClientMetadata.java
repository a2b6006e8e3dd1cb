package dev.signet.api.cognito.operation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients send for triggers. */
public final class ClientMetadata {

    private ClientMetadata() {}

    /** The same without what is absent: clients send null for what they do not have. */
    public static Map<String, String> of(@Nullable Map<String, String> sent) {
        Map<String, String> present = new HashMap<>();
        if (sent != null) {
            sent.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
        }
        return present;
    }
}
