package dev.signet.projections.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.Actor;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnEventShown {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UserId ALICE = UserId.of(new UUID(0, 1));
    private static final Reader AUDITOR = new Reader(Actor.SYSTEM, true);
    private static final Reader OUTSIDER = new Reader(Actor.SYSTEM, false);

    private final Rendering rendering = new Rendering();

    @Test
    void isItsFieldsInSnakeCaseWithIdentifiersAsTexts() {
        SessionId session = SessionId.of(new UUID(0, 2));
        TokenRevoked event = new TokenRevoked(session, RevocationReason.SIGNED_OUT, Actor.user(ALICE), NOON);
        assertThat(rendering.details(event, OUTSIDER).toString()).isEqualToIgnoringWhitespace("""
                {"session":"ses_00000000000000000000000000000002","reason":"SIGNED_OUT",\
                "by":{"kind":"USER","id":"usr_00000000000000000000000000000001"},"at":"2026-11-23T12:00:00Z"}""");
    }

    @Test
    void tellsWhatIsPersonalToThoseWhoMayKnow() {
        assertThat(rendering
                        .details(changed(Optional.of("a@example.com")), AUDITOR)
                        .at("/changed/email")
                        .stringValue())
                .isEqualTo("a@example.com");
    }

    @Test
    void saysThatSomethingWasErased() {
        assertThat(rendering
                        .details(changed(Optional.empty()), AUDITOR)
                        .at("/changed/email")
                        .toString())
                .isEqualTo("{\"erased\":true}");
    }

    @Test
    void looksTheSameToAllOthersWhetherItWasErasedOrNot() {
        String present = rendering
                .details(changed(Optional.of("a@example.com")), OUTSIDER)
                .toString();
        String erased = rendering.details(changed(Optional.empty()), OUTSIDER).toString();
        assertThat(present).isEqualTo(erased).contains("\"email\":{\"withheld\":true}");
    }

    private static AttributesChanged changed(Optional<String> email) {
        return new AttributesChanged(
                ALICE, Map.of("email", Personal.sealed(ALICE.value(), () -> email)), Set.of(), NOON);
    }
}
