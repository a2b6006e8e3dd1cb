package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.wire.CognitoError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step of a sign-in brings, by name. An empty text is none: some clients send those for what they do not have. */
record Parameters(@Nullable Map<String, String> values) {

    @Nullable
    String find(String name) {
        String value = values == null ? null : values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String require(String name) {
        String value = find(name);
        if (value == null) {
            throw CognitoError.INVALID_PARAMETER.because("Missing required parameter " + name);
        }
        return value;
    }

    /** Names alone: values may be secret. */
    @Override
    public String toString() {
        return values == null ? "[]" : values.keySet().toString();
    }
}
