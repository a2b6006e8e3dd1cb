package dev.signet.projections.view;

import dev.signet.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page ended. Opaque to those who carry it. */
record UserCursor(Instant createdAt, String user) {

    private static final Instant NO_LATER = Instant.parse("9999-12-31T23:59:59Z");

    UserCursor {
        if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(NO_LATER)) {
            throw new IllegalArgumentException("createdAt is beyond what the database keeps");
        }
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + " " + user).getBytes(StandardCharsets.UTF_8));
    }

    static UserCursor read(String written) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            Instant createdAt = Instant.parse(text.substring(0, Math.max(0, space)));
            return new UserCursor(createdAt, new UserId(text.substring(space + 1)).value());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("cursor must be one that Signet gave", e);
        }
    }
}
