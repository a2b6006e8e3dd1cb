package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.BasicHeader;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.EventStream;
import dev.signet.api.rest.EventStream.Event;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.session.SessionId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes to those who keep a stream of revocations open, of one pool or of all that are their business. */
class StreamingRevocations {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String[] server = office.resourceServer(house.pool());
    private final List<EventStream> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(EventStream::close);
    }

    @Test
    void bringsEachSessionThatEndsWithItsPositionAsIdentifier() throws Exception {
        Person alice = signedIn(house);
        EventStream stream = stream(poolPath(house), server);
        stream.next();
        signOut(alice);
        Event event = nextWithNews(stream);
        assertThat(event.name()).isEqualTo("revocations");
        assertThat(event.id()).isEqualTo(event.data().path("position").asString());
        JsonNode entry = event.data().path("revocations").path(0);
        assertThat(entry.path("origin_jti").asString()).isEqualTo(originJti(alice));
        assertThat(entry.path("pool_id").isString()).isFalse();
    }

    @Test
    void beginsForANewcomerWithWhatIsStillOfUse() throws Exception {
        Person alice = signedIn(house);
        signOut(alice);
        Event event = nextWithNews(stream(poolPath(house), server));
        assertThat(event.data().path("revocations").path(0).path("origin_jti").asString())
                .isEqualTo(originJti(alice));
    }

    @Test
    void goesOnAfterTheLastEventThatAClientSaw() throws Exception {
        Person alice = signedIn(house);
        signOut(alice);
        Event first = nextWithNews(stream(poolPath(house), server));
        Person bob = signedIn(house);
        signOut(bob);
        Event second = nextWithNews(stream(poolPath(house) + "?after=0", with(server, "Last-Event-ID", first.id())));
        assertThat(second.data().path("revocations")).hasSize(1);
        assertThat(second.data().path("revocations").path(0).path("origin_jti").asString())
                .isEqualTo(originJti(bob));
    }

    @Test
    void saysNowAndThenThatNothingWasRevoked() throws Exception {
        EventStream stream = stream(poolPath(house), server);
        stream.next();
        Event quiet = stream.next().orElseThrow();
        assertThat(quiet.data().path("revocations")).isEmpty();
        assertThat(quiet.data().path("lag_millis").isNumber()).isTrue();
    }

    @Test
    void endsOnceItsClientIsDeleted() throws Exception {
        String[] other = office.resourceServer(house.pool());
        EventStream stream = stream(poolPath(house), other);
        stream.next();
        Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);
        http.send(
                "DELETE",
                "/v1/pools/" + house.pool().value() + "/clients/" + BasicHeader.idOf(other),
                BodyPublishers.noBody(),
                operator.bearer());
        untilEnded(stream);
    }

    @Test
    void endsOnceTheOperatorHasSignedOut() throws Exception {
        Person operator = office.operator(OperatorRole.AUDITOR, house.tenant());
        EventStream stream = stream("/v1/revocations", operator.bearer());
        stream.next();
        signOut(operator);
        untilEnded(stream);
    }

    @Test
    void isNotForClientsOfAnotherPoolNorForTokensOfItsUsers() {
        String[] foreign = office.resourceServer(office.house().pool());
        Person alice = signedIn(house);
        String[] accept = {"Accept", "text/event-stream"};
        assertThat(http.get(poolPath(house), with(foreign, accept)).status()).isEqualTo(401);
        assertThat(http.get(poolPath(house), with(alice.bearer(), accept)).status())
                .isEqualTo(403);
        assertThat(http.get("/v1/revocations", with(alice.bearer(), accept)).status())
                .isEqualTo(403);
        assertThat(http.get("/v1/revocations", with(server, accept)).status()).isEqualTo(401);
        assertThat(http.get("/v1/revocations", accept).status()).isEqualTo(401);
    }

    @Test
    void isRefusedForWhatIsNoPosition() {
        String[] asked = with(server, "Accept", "text/event-stream", "Last-Event-ID", "yesterday");
        assertThat(http.get(poolPath(house), asked).status()).isEqualTo(400);
        asked[asked.length - 1] = String.valueOf(Long.MAX_VALUE);
        assertThat(http.get(poolPath(house), asked).status()).isEqualTo(409);
    }

    @Test
    void showsAnOperatorAllPoolsOfTheirTenantAndNoOther() throws Exception {
        House beside = office.poolBeside(house);
        Person auditor = office.operator(OperatorRole.AUDITOR, house.tenant());
        EventStream stream = stream("/v1/revocations", auditor.bearer());
        stream.next();
        signOut(signedIn(office.house()));
        Person alice = signedIn(house);
        signOut(alice);
        JsonNode first = nextWithNews(stream).data().path("revocations");
        assertThat(first).hasSize(1);
        assertThat(first.path(0).path("origin_jti").asString()).isEqualTo(originJti(alice));
        assertThat(first.path(0).path("pool_id").asString())
                .isEqualTo(house.pool().value());
        signOut(signedIn(beside));
        JsonNode second = nextWithNews(stream).data().path("revocations");
        assertThat(second.path(0).path("pool_id").asString())
                .isEqualTo(beside.pool().value());
    }

    @Test
    void putsOperatorsWhoAcknowledgeIntoTheReceipt() throws Exception {
        Person auditor = office.operator(OperatorRole.AUDITOR, house.tenant());
        Person other = office.operator(OperatorRole.AUDITOR, office.house().tenant());
        for (Person each : List.of(auditor, other)) {
            assertThat(acknowledge(each, position(each)).status()).isEqualTo(204);
        }
        EventStream stream = stream("/v1/revocations", auditor.bearer());
        stream.next();
        signOut(signedIn(house));
        Event event = nextWithNews(stream);
        long position =
                event.data().path("revocations").path(0).path("position").asLong();
        assertThat(acknowledge(auditor, position).status()).isEqualTo(204);
        JsonNode receipt = http.get(poolPath(house) + "/" + position + "/receipt", auditor.bearer())
                .json();
        assertThat(receipt.path("consumers")).hasSize(1);
        assertThat(receipt.path("consumers").path(0).path("operator_id").asString())
                .startsWith("opr_");
        assertThat(receipt.path("everywhere").asBoolean()).isTrue();
    }

    private EventStream stream(String path, String... headers) {
        EventStream stream = EventStream.open(http, path, headers);
        open.add(stream);
        return stream;
    }

    private static Event nextWithNews(EventStream stream) throws InterruptedException {
        Event event = stream.next().orElseThrow();
        while (event.data().path("revocations").isEmpty()) {
            event = stream.next().orElseThrow();
        }
        return event;
    }

    /** Every further event comes within moments, so this ends. */
    private static void untilEnded(EventStream stream) throws InterruptedException {
        int events = 0;
        while (stream.next().isPresent()) {
            assertThat(++events).isLessThan(5);
        }
    }

    private long position(Person operator) {
        return http.get("/v1/revocations", operator.bearer())
                .json()
                .path("position")
                .asLong();
    }

    private Http.Answer acknowledge(Person operator, long position) {
        return http.post(
                "/v1/revocations/acknowledgements",
                "{\"consumer\":\"soc\",\"position\":%d}".formatted(position),
                operator.bearer());
    }

    private static String[] with(String[] headers, String... more) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    private static String poolPath(House house) {
        return "/v1/pools/" + house.pool().value() + "/revocations";
    }

    private Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }

    private void signOut(Person person) {
        Http.Answer out = http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), person.bearer());
        assertThat(out.status()).isEqualTo(204);
    }

    private static String originJti(Person person) {
        return new SessionId(person.tokens().path("session_id").asString())
                .uuid()
                .toString();
    }
}
