package dev.signet.application.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.CodeIssued;
import dev.signet.domain.user.UserEvent.UserDisabled;
import dev.signet.domain.user.UserEvent.UserRegistered;
import dev.signet.domain.user.UserState;
import dev.signet.domain.user.Users;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.event.EncodedEvent;
import dev.signet.ledger.vault.EnvironmentKeyEncryptionKey;
import dev.signet.ledger.vault.SubjectKeys;
import dev.signet.ledger.vault.VaultException.SealBroken;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonalDataOnPostgres {

    private final HikariDataSource database = TestPostgres.migratedDatabase().applicationDataSource();
    private final SubjectKeys keys = new SubjectKeys(
            new DataSourceConnectionProvider(database),
            new EnvironmentKeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32])));
    private final JsonEventCodec codec = new JsonEventCodec(keys);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isNowhereInClearInAnyStoredEventAndReadsAgain() {
        for (EventType type : EventRegistry.ofTheDomain().all()) {
            Object sample = Samples.of(type.shape());

            EncodedEvent encoded = codec.encode(Stored.message(sample));

            assertThat(new String(encoded.payload(), UTF_8) + new String(encoded.metadata(), UTF_8))
                    .doesNotContain(Samples.PERSONAL)
                    .doesNotContain(Base64.getUrlEncoder().encodeToString(Samples.PERSONAL.getBytes(UTF_8)));
            var read = codec.decode(Stored.of(encoded));
            assertThat((Object) read.getPayload()).isEqualTo(sample);
            assertThat((Map<String, ?>) read.getMetaData()).isEqualTo(Stored.METADATA);
        }
    }

    @Test
    void doesNotOpenInAnotherFieldStreamTenantOrDocument() {
        EncodedEvent event = codec.encode(Stored.message(verified()));
        String json = new String(event.payload(), UTF_8);
        String sealed = json.substring(json.indexOf("{\"of\""), json.indexOf('}') + 1);
        EncodedEvent otherTenant = new EncodedEvent(
                event.name(), event.revision(), event.payload(), event.metadata(), "ten_other", event.pool());
        EncodedEvent otherField = new EncodedEvent(
                "user.code_issued",
                1,
                new String(codec.encode(Stored.message(issued())).payload(), UTF_8)
                        .replaceAll("\\{\"of\"[^}]*}", sealed)
                        .getBytes(UTF_8),
                event.metadata(),
                event.tenant(),
                event.pool());

        assertThat(valueOf(codec.decode(Stored.of(event)).getPayload()).read()).contains("alice@example.com");
        assertThatThrownBy(() -> valueOf(
                                codec.decode(Stored.in("usr_other", event)).getPayload())
                        .read())
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> valueOf(codec.decode(Stored.of(otherTenant)).getPayload())
                        .read())
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> valueOf(codec.decode(Stored.of(otherField)).getPayload())
                        .read())
                .isInstanceOf(SealBroken.class);
        EncodedEvent otherDocument = new EncodedEvent(
                event.name(),
                event.revision(),
                event.payload(),
                ("{\"address\":" + sealed + "}").getBytes(UTF_8),
                event.tenant(),
                event.pool());
        Object address = codec.decode(Stored.of(otherDocument)).getMetaData().get("address");
        assertThat(address)
                .isInstanceOfSatisfying(
                        Personal.class, moved -> assertThatThrownBy(moved::read).isInstanceOf(SealBroken.class));
    }

    @Test
    void readsAsErasedOnceTheKeyIsDestroyedAndHistoryStillReplays() {
        UserRegistered registered = (UserRegistered) Samples.of(UserRegistered.class);
        EncodedEvent event = codec.encode(Stored.message(registered));
        EncodedEvent snapshot =
                codec.encodeSnapshot(Stored.message(Users.from((UserState) Samples.of(UserState.class))));

        keys.destroy(Samples.ALICE.value(), Stored.TENANT, Samples.NOON);

        UserRegistered read = (UserRegistered) codec.decode(Stored.of(event)).getPayload();
        assertThat(read.username().read()).isEmpty();
        assertThat(read.attributes().values()).extracting(Personal::read).containsOnly(Optional.empty());
        assertThat(read.user()).isEqualTo(registered.user());
        assertThat(read.at()).isEqualTo(registered.at());
        assertThat(UserState.evolve(null, read).id()).isEqualTo(registered.user());
        assertThat(codec.decodeSnapshot(Stored.of(snapshot))).isPresent();
        assertThatThrownBy(() -> codec.encode(Stored.message(registered))).hasStackTraceContaining("erased subject");
    }

    @Test
    void isLeftOutOfTheMetadataOfWhatSomebodyDidWhoIsErasedByNow() {
        keys.destroy(Samples.ALICE.value(), Stored.TENANT, Samples.NOON);

        EncodedEvent event = codec.encode(Stored.message(new UserDisabled(Samples.ALICE, Samples.NOON)));

        assertThat(codec.decode(Stored.of(event)).getMetaData().get("address"))
                .isInstanceOfSatisfying(
                        Personal.class, address -> assertThat(address.read()).isEmpty());
    }

    @Test
    void staysErasedWhereAnErasedValueIsWrittenAgain() {
        Personal<String> erased = Personal.sealed(Samples.ALICE.value(), Optional::empty);
        AttributeVerified event = new AttributeVerified(Samples.ALICE, "email", erased, Samples.NOON);

        Object read =
                codec.decode(Stored.of(codec.encode(Stored.message(event)))).getPayload();

        assertThat(valueOf(read).read()).isEmpty();
    }

    private static AttributeVerified verified() {
        return new AttributeVerified(
                Samples.ALICE, "email", Personal.of(Samples.ALICE, "alice@example.com"), Samples.NOON);
    }

    private static Object issued() {
        return Samples.of(CodeIssued.class);
    }

    private static Personal<String> valueOf(Object event) {
        return switch (event) {
            case AttributeVerified verified -> verified.value();
            case CodeIssued issued -> issued.destination();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
