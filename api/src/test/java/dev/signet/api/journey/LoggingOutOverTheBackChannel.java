package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.journey.Inbox.Letter;
import dev.signet.api.rest.Http;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** OpenID Connect Back-Channel Logout 1.0, as a client sees it. */
class LoggingOutOverTheBackChannel extends ToldScene {

    private static final SignetUnderTest SIGNET = SignetUnderTest.started(WebhookScene.TO_THE_LOOPBACK);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final String client = house.client().value();
    private final String logouts = path(client) + "/backchannel-logout";

    LoggingOutOverTheBackChannel() {
        super(SIGNET);
    }

    @AfterAll
    static void end() {
        SIGNET.close();
    }

    @BeforeEach
    void begin() {
        inbox.answers(200);
        assertThat(tellAt(inbox.url()).status()).isEqualTo(200);
    }

    @Override
    void stop() {
        assertThat(put(path(client), "{\"name\":\"Client\"}").status()).isIn(200, 401);
    }

    @Test
    void bringsALogoutTokenToTheClientWhoseSessionEnds() throws Exception {
        Person alice = signedIn();
        String idToken = alice.tokens().path("id_token").asString();
        String sid = new SessionId(alice.tokens().path("session_id").asString())
                .uuid()
                .toString();
        assertThat(claims(idToken).getStringClaim("sid")).isEqualTo(sid);
        signOut(alice);
        Letter letter = taken(1).getFirst();
        assertThat(letter.type()).isEqualTo("application/x-www-form-urlencoded");
        SignedJWT token = verified(token(letter));
        assertThat(token.getHeader().getType().getType()).isEqualTo("logout+jwt");
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).endsWith(house.pool().value());
        assertThat(claims.getAudience()).containsExactly(client);
        assertThat(claims.getSubject()).isEqualTo(claims(idToken).getSubject());
        assertThat(claims.getStringClaim("sid")).isEqualTo(sid);
        assertThat(claims.getClaim("nonce")).isNull();
        assertThat(claims.getJSONObjectClaim("events")).isEqualTo(Map.of(EVENT, Map.of()));
        Instant issued = claims.getIssueTime().toInstant();
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(issued.plus(Duration.ofMinutes(2)));
    }

    @Test
    void bringsOneForEachSessionThatAnOperatorEndsAndNoneForThoseOfOthers() {
        signOut(signedIn(office.house()));
        Person bob = signedIn();
        UserId user = office.userOf(bob);
        office.disable(house.pool(), user);
        assertThat(claims(token(taken(1).getFirst())).getSubject())
                .isEqualTo(user.uuid().toString());
        await().atMost(PATIENCE).until(() -> deliveries(logouts).size() == 1);
        assertThat(deliveries(logouts).getFirst().path("state").asString()).isEqualTo("DELIVERED");
        assertThat(inbox.seen()).hasSize(1);
    }

    @Test
    void triesAgainWithANewTokenThatIsGood() {
        AtomicInteger calls = new AtomicInteger();
        inbox.answers(_ -> new Inbox.Reply(calls.incrementAndGet() <= 3 ? 503 : 200, ""));
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> {
            SIGNET.clock().pass(Duration.ofSeconds(5));
            return inbox.taken().size() == 1;
        });
        Set<String> identifiers = new HashSet<>();
        inbox.seen().forEach(letter -> identifiers.add(claims(token(letter)).getJWTID()));
        assertThat(inbox.seen()).hasSize(4);
        assertThat(identifiers).hasSize(4);
        JWTClaimsSet first = claims(token(inbox.seen().getFirst()));
        JWTClaimsSet last = claims(token(inbox.seen().getLast()));
        assertThat(last.getExpirationTime()).isAfter(first.getExpirationTime());
        assertThat(last.getClaim("sid")).isEqualTo(first.getClaim("sid"));
    }

    @Test
    void owesAClientThatFailsForTenMinutesNoMoreThanTheLastTen() {
        inbox.answers(500);
        Person late = signedIn();
        signOut(signedIn());
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> attempts() >= 1);
        SIGNET.clock().pass(Duration.ofMinutes(11));
        await().atMost(PATIENCE)
                .until(() -> deliveries(logouts).stream()
                        .anyMatch(delivery -> delivery.path("state").asString().equals("EXPIRED")));
        signOut(late);
        inbox.answers(200);
        await().atMost(PATIENCE).until(() -> {
            SIGNET.clock().pass(Duration.ofSeconds(30));
            return !inbox.taken().isEmpty();
        });
        assertThat(claims(token(inbox.taken().getFirst())).getClaim("sid"))
                .isEqualTo(new SessionId(late.tokens().path("session_id").asString())
                        .uuid()
                        .toString());
        await().atMost(PATIENCE).until(() -> attempts() == 0);
        assertThat(inbox.taken()).hasSize(1);
    }

    @Test
    void givesUpWhatTheClientRefuses() {
        inbox.answers(400);
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> deliveries(logouts).size() == 1);
        assertThat(deliveries(logouts).getFirst().path("state").asString()).isEqualTo("REFUSED");
        assertThat(attempts()).isZero();
    }

    @Test
    void isInTheDiscoveryDocument() {
        Http.Answer document = http.get("/" + house.pool().value() + "/.well-known/openid-configuration");
        assertThat(document.json().path("backchannel_logout_supported").asBoolean())
                .isTrue();
        assertThat(document.json().path("backchannel_logout_session_supported").asBoolean())
                .isTrue();
    }

    @Test
    void isRefusedAtAddressesThatAreNotCalled() {
        assertThat(tellAt("https://receiver.example/#here").status()).isEqualTo(400);
        assertThat(tellAt("https://user:password@receiver.example/").problem())
                .isEqualTo("400 client.url_not_callable");
    }

    @Test
    void isNoTokenAtAnyDoor() {
        signOut(signedIn());
        String token = token(taken(1).getFirst());
        assertThat(http.get("/v1/me", "Authorization", "Bearer " + token).status())
                .isEqualTo(401);
    }

    @Test
    void endsWithTheSettingAndShowsNothingThen() {
        stop();
        assertThat(http.get(logouts, operator.bearer()).problem()).isEqualTo("404 client.not_told");
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> unsequenced() == 0);
        tellAt(inbox.url());
        signOut(signedIn());
        taken(1);
        await().atMost(PATIENCE).until(() -> deliveries(logouts).size() == 1);
        assertThat(inbox.seen()).hasSize(1);
    }

    private static long unsequenced() {
        return JdbcClient.create(SIGNET.database().ownerDataSource())
                .sql("""
                        select count(*) from ledger.event e
                        where not exists (select from ledger.entry n where n.event = e.id)
                        """)
                .query(Long.class)
                .single();
    }

    private int attempts() {
        return read(logouts).path("attempts").asInt();
    }

    private Http.Answer tellAt(String uri) {
        return put(
                path(client),
                "{\"name\":\"Client\",\"backchannel_logout\":{\"uri\":\"" + uri + "\",\"session_required\":true}}");
    }

    private List<Letter> taken(int number) {
        return await().atMost(PATIENCE).until(inbox::taken, taken -> taken.size() >= number);
    }

    private static String token(Letter letter) {
        assertThat(letter.body()).startsWith("logout_token=");
        return Objects.requireNonNull(letter.body()).substring("logout_token=".length());
    }
}
