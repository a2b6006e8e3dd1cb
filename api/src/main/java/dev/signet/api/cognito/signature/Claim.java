package dev.signet.api.cognito.signature;

import dev.signet.api.cognito.wire.CognitoError;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its own signature.
 *
 * @param key the identifier of the access key
 * @param time as it was sent
 * @param headers the names of the headers that are signed, in order
 * @param signature in hexadecimal
 * @param lifetime of a request that was signed ahead, in its URL; absent where it travels in a header
 */
record Claim(
        String key,
        Scope scope,
        String time,
        List<String> headers,
        String signature,
        @Nullable Duration lifetime) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /** What an Authorization header says. */
    static Claim inHeader(String authorization, @Nullable String time) {
        if (!authorization.startsWith(ALGORITHM + " ")) {
            throw incomplete("Authorization header requires '" + ALGORITHM + "'.");
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : authorization.substring(ALGORITHM.length()).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0
                    || parts.put(
                                    part.substring(0, equals).strip(),
                                    part.substring(equals + 1).strip())
                            != null) {
                throw incomplete("Authorization header takes Credential, SignedHeaders and Signature, each once.");
            }
        }
        return of(parts, "", time, null);
    }

    /** What the parameters of a URL say. */
    static Claim inQuery(Map<String, String> parameters) {
        if (!ALGORITHM.equals(parameters.get("X-Amz-Algorithm"))) {
            throw incomplete("X-Amz-Algorithm takes '" + ALGORITHM + "'.");
        }
        String expires = required(parameters, "X-Amz-Expires");
        if (!expires.matches("[0-9]{1,6}")) {
            throw incomplete("X-Amz-Expires must be a number of seconds.");
        }
        return of(parameters, "X-Amz-", parameters.get("X-Amz-Date"), Duration.ofSeconds(Long.parseLong(expires)));
    }

    private static Claim of(
            Map<String, String> parts, String prefix, @Nullable String time, @Nullable Duration lifetime) {
        String[] credential = required(parts, prefix + "Credential").split("/", -1);
        if (credential.length != 5 || !credential[4].equals(Scope.END)) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements, and end in " + Scope.END + ".");
        }
        if (time == null) {
            throw incomplete("Send the time of the signature as X-Amz-Date.");
        }
        return new Claim(
                credential[0],
                new Scope(credential[1], credential[2], credential[3]),
                time,
                Arrays.asList(required(parts, prefix + "SignedHeaders").split(";", -1)),
                required(parts, prefix + "Signature"),
                lifetime);
    }

    private static String required(Map<String, String> parts, String name) {
        String value = parts.get(name);
        if (value == null || value.isEmpty()) {
            throw incomplete("Signature requires '" + name + "'.");
        }
        return value;
    }

    static RuntimeException incomplete(String message) {
        return CognitoError.INCOMPLETE_SIGNATURE.because(message);
    }
}
