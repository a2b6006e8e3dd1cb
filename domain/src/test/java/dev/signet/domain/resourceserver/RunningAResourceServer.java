package dev.signet.domain.resourceserver;

import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.uuid;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.resourceserver.ResourceServerCommand.ChangeResourceServer;
import dev.signet.domain.resourceserver.ResourceServerCommand.CreateResourceServer;
import dev.signet.domain.resourceserver.ResourceServerCommand.DeleteResourceServer;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerChanged;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerCreated;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerDeleted;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningAResourceServer {

    private static final ResourceServerId ID = ResourceServerId.of(uuid(80));
    private static final Scope READ = new Scope("read", "See photos");
    private static final Scope WRITE = new Scope("write", "Add photos");
    private static final ResourceServerSettings BEFORE = new ResourceServerSettings("Photos", List.of(READ));
    private static final ResourceServerSettings AFTER = new ResourceServerSettings("Photos", List.of(READ, WRITE));
    private static final DomainEvent CREATED =
            new ResourceServerCreated(ID, SHOPPERS, "https://photos.example", BEFORE, NOON);
    private static final DomainEvent DELETED = new ResourceServerDeleted(ID, SHOPPERS, NOON);

    private final Scenario server = Scenario.of(ResourceServer.class);

    @Test
    void beginsWithAnIdentifierThatStays() {
        server.when(new CreateResourceServer(ID, SHOPPERS, "https://photos.example", BEFORE, NOON))
                .expectEvents(CREATED);
    }

    @Test
    void recordsAChangeOnce() {
        server.given(CREATED)
                .when(new ChangeResourceServer(ID, AFTER, NOON))
                .expectEvents(new ResourceServerChanged(ID, AFTER, NOON))
                .expectDone();
        server.given(CREATED)
                .when(new ChangeResourceServer(ID, BEFORE, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void endsOnceAndForGood() {
        server.given(CREATED)
                .when(new DeleteResourceServer(ID, NOON))
                .expectEvents(DELETED)
                .expectDone();
        server.given(CREATED, DELETED)
                .when(new DeleteResourceServer(ID, NOON))
                .expectNoEvents()
                .expectDone();
        server.given(CREATED, DELETED)
                .when(new ChangeResourceServer(ID, AFTER, NOON))
                .expectRefusal(ResourceServerRefusal.DELETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "back\\slash", "quo\"te", "é"})
    void hasNoIdentifierThatCannotStandInAScope(String identifier) {
        assertThatThrownBy(() -> ServerIdentifier.require(identifier)).hasMessageStartingWith("identifier ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "two words", "é"})
    void hasNoScopeThatCannotStandBehindItsIdentifier(String name) {
        assertThatThrownBy(() -> new Scope(name, "x")).hasMessageStartingWith("scopes.name ");
    }

    @Test
    void hasAHundredScopesAtMostAndNoneTwice() {
        assertThatThrownBy(() -> new ResourceServerSettings("Photos", List.of(READ, new Scope("read", "Again"))))
                .hasMessageStartingWith("scopes ");
        assertThatThrownBy(() -> new ResourceServerSettings("Photos", scopes(101)))
                .hasMessageStartingWith("scopes ");
        new ResourceServerSettings("Photos", scopes(100));
    }

    private static List<Scope> scopes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Scope("s" + number, "Scope"))
                .toList();
    }
}
