package dev.signet.api.cognito.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a signature is about.
 *
 * @param path as it was sent
 * @param query as it was sent; absent where there was none
 * @param headers by name in small letters, every value in its order
 */
record SignedRequest(
        String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {

    private static final String SIGNATURE = "X-Amz-Signature";

    /** The canonical form (Signature Version 4, step 1). */
    String canonical(List<String> signed) {
        StringBuilder canonical = new StringBuilder()
                .append(method)
                .append('\n')
                .append(path)
                .append('\n')
                .append(canonicalQuery())
                .append('\n');
        for (String name : signed) {
            List<String> values = headers.get(name);
            if (values == null || values.isEmpty()) {
                throw Claim.incomplete("'" + name + "' is a signed header that the request does not have.");
            }
            canonical.append(name).append(':');
            canonical.append(values.stream()
                    .map(value -> value.strip().replaceAll(" +", " "))
                    .collect(Collectors.joining(",")));
            canonical.append('\n');
        }
        return canonical
                .append('\n')
                .append(String.join(";", signed))
                .append('\n')
                .append(Hmac.hash(body))
                .toString();
    }

    /** The parameters, decoded; of those that come twice the last one. */
    Map<String, String> parameters() {
        return pairs().stream().collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last));
    }

    private String canonicalQuery() {
        return pairs().stream()
                .filter(pair -> !pair[0].equals(SIGNATURE))
                .map(pair -> new String[] {encode(pair[0]), encode(pair[1])})
                .sorted(Comparator.comparing((String[] pair) -> pair[0]).thenComparing(pair -> pair[1]))
                .map(pair -> pair[0] + "=" + pair[1])
                .collect(Collectors.joining("&"));
    }

    private List<String[]> pairs() {
        List<String[]> pairs = new ArrayList<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                pairs.add(
                        equals < 0
                                ? new String[] {decode(pair), ""}
                                : new String[] {decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))});
            }
        }
        return pairs;
    }

    /** RFC 3986 §2.1; a plus is a plus here. */
    private static String decode(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '%') {
                int value = i + 2 < text.length() ? hex(text, i + 1) : -1;
                if (value < 0) {
                    throw Claim.incomplete("The query is not percent-encoded.");
                }
                bytes[length++] = (byte) value;
                i += 2;
            } else {
                bytes[length++] = (byte) character;
            }
        }
        return new String(bytes, 0, length, UTF_8);
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            char character = (char) (each & 0xff);
            if (character < 128 && (Character.isLetterOrDigit(character) || "-_.~".indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append("%%%02X".formatted((int) character));
            }
        }
        return encoded.toString();
    }
}
