package dev.signet.application.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Seals that everybody can read: what is sealed shows where it belongs. For golden files, which must not change. */
final class OpenSeals implements Seals {

    private static final Pattern SEALED = Pattern.compile("\"sealed\":\"([^\"]*)\"");

    @Override
    public Seal of(String subject, String tenant) {
        return (clear, aad) ->
                (subject + " " + new String(aad, UTF_8) + " = " + new String(clear, UTF_8)).getBytes(UTF_8);
    }

    @Override
    public Optional<byte[]> open(String subject, byte[] sealed, byte[] aad) {
        String text = new String(sealed, UTF_8);
        String head = subject + " " + new String(aad, UTF_8) + " = ";
        if (!text.startsWith(head)) {
            throw new IllegalStateException(text + " was not sealed at " + head);
        }
        return Optional.of(text.substring(head.length()).getBytes(UTF_8));
    }

    /** JSON with what is sealed shown in clear. */
    static String shown(byte[] json) {
        return SEALED.matcher(new String(json, UTF_8))
                .replaceAll(match -> quoted(new String(Base64.getUrlDecoder().decode(match.group(1)), UTF_8)));
    }

    /** The JSON that {@link #shown} shows. */
    static byte[] hidden(String shown) {
        return SEALED.matcher(shown)
                .replaceAll(match -> quoted(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(match.group(1).getBytes(UTF_8))))
                .getBytes(UTF_8);
    }

    private static String quoted(String sealed) {
        return "\"sealed\":\"" + sealed + "\"";
    }
}
