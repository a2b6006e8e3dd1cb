package dev.signet.projections.view;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page ended. Opaque to those who carry it. */
record UserCursor(Instant createdAt, String user) {

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + " " + user).getBytes(StandardCharsets.UTF_8));
    }

    static UserCursor read(String written) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            return new UserCursor(Instant.parse(text.substring(0, Math.max(0, space))), text.substring(space + 1));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("cursor must be one that Signet gave", e);
        }
    }
}
