package dev.signet.application.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.event.EncodedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UpcastingAnEvent {

    /** Revision 1 had {@code mail} and no number of stars; revision 2 had {@code mail} and {@code stars}. */
    @EventName(value = "example.rated", revision = 3)
    record Rated(UserId user, Personal<String> email, int stars) implements DomainEvent {}

    private static final EventRegistry EVENTS = new EventRegistry(List.of(Rated.class));

    private final JsonEventCodec codec =
            new JsonEventCodec(EVENTS, List.of(new AddStars(), new RenameMail()), new OpenSeals());

    @Test
    void leadsFromEachRevisionToTheNextUntilToday() {
        Rated rated = read(1, "{'user':'%s','mail':{'of':'%s','sealed':'%s'}}");

        assertThat(rated).isEqualTo(new Rated(Samples.ALICE, Personal.of(Samples.ALICE, "a@example.com"), 3));
    }

    @Test
    void beginsAtTheRevisionThatWasStored() {
        Rated rated = read(2, "{'user':'%s','stars':5,'mail':{'of':'%s','sealed':'%s'}}");

        assertThat(rated.stars()).isEqualTo(5);
        assertThat(rated.email().read()).contains("a@example.com");
    }

    @Test
    void isNotAskedForTodaysRevision() {
        Rated today = new Rated(Samples.ALICE, Personal.of(Samples.ALICE, "a@example.com"), 1);

        assertThat(codec.decode(Stored.of(codec.encode(Stored.message(today)))).getPayload())
                .isEqualTo(today);
    }

    @Test
    void letsNobodyMoveASealedValueByHand() {
        String moved = "{'user':'%s','stars':5,'email':{'of':'%s','sealed':'%s','at':'/mail'}}";

        assertThatThrownBy(() -> read(3, moved)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void failsAtTheStartWhereAStepIsMissingDoubledOrOfNoEvent() {
        assertThatThrownBy(() -> new Upcasters(EVENTS, List.of(new AddStars())))
                .hasMessageContaining("no upcaster for example.rated r2");
        assertThatThrownBy(() -> new Upcasters(EVENTS, List.of(new AddStars(), new AddStars(), new RenameMail())))
                .hasMessageContaining("two upcasters for example.rated r1");
        assertThatThrownBy(() -> new Upcasters(EventRegistry.ofTheDomain(), List.of(new AddStars())))
                .hasMessageContaining("example.rated");
    }

    @Test
    void refusesARevisionThatOnlyANewerSignetKnowsAndANameThatNoneKnows() {
        assertThatThrownBy(() -> read(4, "{}")).hasMessageContaining("upgrade this node");
        EncodedEvent unknown = new EncodedEvent("example.unknown", 1, new byte[0], new byte[0], null, null);
        assertThatThrownBy(() -> codec.decode(Stored.of(unknown)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("example.unknown r1 at " + Stored.STREAM + "/3");
    }

    private Rated read(int revision, String json) {
        String aad = Stored.TENANT + "|" + Stored.STREAM + "|payload#/mail";
        String sealed = Samples.ALICE.value() + " " + aad + " = a@example.com";
        String shown = json.replace('\'', '"').formatted(Samples.ALICE.value(), Samples.ALICE.value(), sealed);
        EncodedEvent old = new EncodedEvent(
                "example.rated", revision, OpenSeals.hidden(shown), "{}".getBytes(UTF_8), Stored.TENANT, null);
        return (Rated) codec.decode(Stored.of(old)).getPayload();
    }

    private static final class AddStars implements Upcaster {
        @Override
        public String event() {
            return "example.rated";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode upcast(ObjectNode payload) {
            return payload.put("stars", 3);
        }
    }

    private static final class RenameMail implements Upcaster {
        @Override
        public String event() {
            return "example.rated";
        }

        @Override
        public int from() {
            return 2;
        }

        @Override
        public ObjectNode upcast(ObjectNode payload) {
            payload.set("email", payload.remove("mail"));
            return payload;
        }
    }
}
