package dev.signet.application.signin;

import dev.signet.application.trigger.CustomChallenges;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a custom challenge leaves for the next step. It travels sealed.
 *
 * @param taken the steps before
 * @param kept what only the trigger that judges the answer gets
 * @param metadata what the challenge that was put is called
 * @param id by what that challenge is told from all others; absent where none was put
 */
record CustomState(
        List<CustomChallenges.Step> taken,
        Map<String, String> kept,
        @Nullable String metadata,
        byte @Nullable [] id) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CustomState read(byte[] state) {
        return JSON.readValue(state, CustomState.class);
    }

    byte[] requireId() {
        return Objects.requireNonNull(id, "a challenge was put");
    }

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    /** Nothing of what is kept. */
    @Override
    public String toString() {
        return "CustomState[" + taken.size() + "]";
    }
}
