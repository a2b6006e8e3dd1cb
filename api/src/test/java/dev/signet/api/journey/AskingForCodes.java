package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.TestClock.Standstill;
import dev.signet.api.rest.Http;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The node is one of its own, whose limits are the usual ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingForCodes {

    private static final String STRANGER = "203.0.113.66";
    private static final String NOT_IT = "nobody";

    private static final List<String> FIVE_TRIES = List.of(
            "400 code.wrong",
            "400 code.wrong",
            "400 code.wrong",
            "400 code.wrong",
            "400 code.wrong",
            "429 code.too_many_attempts");

    private SignetUnderTest signet;
    private Office office;
    private House house;
    private People people;
    private Standstill still;
    private int sources;

    @BeforeAll
    void start() {
        signet = SignetUnderTest.whoseTimePasses()
                .another(
                        "signet.codes.sent-per-hour=5",
                        "signet.codes.wrong-per-hour=20",
                        "signet.trusted-proxies=127.0.0.1");
        office = new Office(signet);
    }

    @AfterAll
    void stop() {
        signet.close();
    }

    @BeforeEach
    void standStill() {
        house = office.house();
        people = office.people(house);
        still = signet.clock().standStill();
    }

    @AfterEach
    void goOn() {
        still.close();
        signet.clock().pass(Duration.ofHours(1));
    }

    /** What a name may stand for. */
    enum Name {
        NOBODYS,
        OF_SOMEBODY_WITHOUT_AN_ADDRESS,
        OF_SOMEBODY_UNCONFIRMED,
        OF_SOMEBODY_CONFIRMED
    }

    @ParameterizedTest
    @EnumSource
    void endsAfterFiveWithinAnHourWhateverTheNameStandsFor(Name kind) {
        String name = name(kind);
        for (WantedCode wanted : WantedCode.values()) {
            for (int i = 0; i < 5; i++) {
                assertThat(ask(wanted, name, STRANGER).status()).isEqualTo(200);
            }
            Http.Answer refused = ask(wanted, name, STRANGER);
            assertThat(refused.problem()).isEqualTo("429 code.too_many_sent");
            assertThat(refused.header("Retry-After")).hasValue("3600");
            assertThat(ask(wanted, name.toUpperCase(Locale.ROOT), STRANGER).problem())
                    .as("another spelling is the same name")
                    .isEqualTo("429 code.too_many_sent");
        }
        signet.clock().pass(Duration.ofHours(1));
        assertThat(ask(WantedCode.PASSWORD, name, STRANGER).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void costsTheSameWhateverTheNameStandsFor(WantedCode wanted) {
        List<List<String>> costs = Stream.of(Name.values())
                .map(kind -> {
                    String name = name(kind);
                    return signet.statements()
                            .during(() -> assertThat(ask(wanted, name, STRANGER).status())
                                    .isEqualTo(200));
                })
                .toList();
        assertThat(costs).hasSameSizeAs(Name.values()).allMatch(costs.getFirst()::equals);
        assertThat(costs.getFirst()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void letsEverybodyTryFiveTimesWhateverTheNameStandsFor(Name kind) {
        for (WantedCode wanted : WantedCode.values()) {
            String name = name(kind);
            String source = source();
            assertThat(tries(wanted, name, source)).as("without asking").isEqualTo(FIVE_TRIES);
        }
        for (WantedCode wanted : WantedCode.values()) {
            String name = name(kind);
            String source = source();
            for (int asked = 0; asked < 2; asked++) {
                ask(wanted, name, source);
                signet.finishSending();
                assertThat(tries(wanted, name, source)).as("after asking").isEqualTo(FIVE_TRIES);
            }
        }
    }

    @Test
    void isNotKeptFromAnybodyByAStrangerWhoAsksAndGuesses() {
        String name = name(Name.OF_SOMEBODY_CONFIRMED);
        for (int i = 0; i < 6; i++) {
            ask(WantedCode.PASSWORD, name, STRANGER);
            signet.finishSending();
            for (int guess = 0; guess < 6; guess++) {
                take(WantedCode.PASSWORD, name, NOT_IT, STRANGER);
            }
        }
        assertThat(take(WantedCode.PASSWORD, name, NOT_IT, STRANGER).problem()).isEqualTo("429 code.too_many_wrong");
        for (int i = 0; i < 5; i++) {
            signet.mail().codeFor(People.addressOf(name));
        }

        String owner = source();
        assertThat(ask(WantedCode.PASSWORD, name, owner).status()).isEqualTo(200);
        String code = signet.mail().codeFor(People.addressOf(name));
        assertThat(take(WantedCode.PASSWORD, name, code, owner).status()).isEqualTo(204);
    }

    @Test
    void takesTwentyWrongCodesOfOneSourceInAPoolWhosesoeverTheyAre() {
        String right = name(Name.OF_SOMEBODY_CONFIRMED);
        ask(WantedCode.PASSWORD, right, STRANGER);
        String code = signet.mail().codeFor(People.addressOf(right));
        String source = "2001:db8:7:" + ++sources + "::";
        for (int i = 0; i < 20; i++) {
            assertThat(take(WantedCode.SIGN_UP, People.newName(), NOT_IT, source + (i + 1))
                            .problem())
                    .isEqualTo("400 code.wrong");
        }
        Http.Answer refused = take(WantedCode.PASSWORD, right, code, source + "99");
        assertThat(refused.problem()).isEqualTo("429 code.too_many_wrong");
        assertThat(refused.header("Retry-After")).hasValue("3600");
        House elsewhere = office.house();
        assertThat(signet.http()
                        .post(
                                office.people(elsewhere).path(WantedCode.SIGN_UP.taking()),
                                "{\"client_id\":\"%s\",\"username\":\"%s\",\"code\":\"%s\"}"
                                        .formatted(elsewhere.client().value(), People.newName(), NOT_IT),
                                "X-Forwarded-For",
                                source + "99")
                        .problem())
                .as("in another pool the source has done nothing")
                .isEqualTo("400 code.wrong");
        signet.clock().pass(Duration.ofMinutes(59));
        assertThat(take(WantedCode.PASSWORD, right, code, source()).status()).isEqualTo(204);
    }

    @Test
    void bringsOneAddressNoMoreThanTenWhoeverSignsUpWithItAndHoweverItIsSpelled() {
        String address = People.addressOf(People.newName());
        for (int i = 0; i < 10; i++) {
            String spelling = address.substring(0, i).toUpperCase(Locale.ROOT) + address.substring(i);
            assertThat(signUp(People.newName(), spelling).status()).isEqualTo(201);
        }
        String refused = People.newName();
        assertThat(signUp(refused, address.toUpperCase(Locale.ROOT)).problem()).isEqualTo("429 code.too_many_sent");
        assertThat(signUp(refused, People.addressOf(refused)).status())
                .as("nothing was left of the refused one")
                .isEqualTo(201);
    }

    @Test
    void bringsOneAddressNoMoreThanTenWhoeverAsksByItsOwnersNames() {
        String name = name(Name.OF_SOMEBODY_CONFIRMED);
        for (int i = 0; i < 12; i++) {
            assertThat(ask(WantedCode.PASSWORD, name, source()).status()).isEqualTo(200);
        }
        signet.finishSending();
        assertThat(JdbcClient.create(signet.database().ownerDataSource())
                        .sql("select count(*) from delivery.outbox where pool = :pool")
                        .param("pool", house.pool().value())
                        .query(Integer.class)
                        .single())
                .as("the one of the sign-up and nine for a new password")
                .isEqualTo(10);
    }

    @Test
    void endsAfterFiveForOnesOwnNewAddress() {
        Person alice = people.newcomer();
        Http.Answer changed = signet.http()
                .json("PATCH", "/v1/me", "{\"attributes\":{\"email\":\"new-" + alice.email() + "\"}}", alice.bearer());
        assertThat(changed.status()).isEqualTo(200);
        for (int i = 0; i < 4; i++) {
            assertThat(another(alice).status()).isEqualTo(200);
        }
        assertThat(another(alice).problem()).isEqualTo("429 code.too_many_sent");
        assertThat(signet.http()
                        .json(
                                "PATCH",
                                "/v1/me",
                                "{\"attributes\":{\"email\":\"newer-" + alice.email() + "\",\"name\":\"Alice\"}}",
                                alice.bearer())
                        .problem())
                .isEqualTo("429 code.too_many_sent");
        assertThat(signet.http().get("/v1/me", alice.bearer()).text()).doesNotContain("newer-", "\"Alice\"");
    }

    private Http.Answer another(Person person) {
        return signet.http().post("/v1/me/attributes/email/code", "{}", person.bearer());
    }

    private List<String> tries(WantedCode wanted, String name, String source) {
        return Stream.generate(() -> take(wanted, name, NOT_IT, source).problem())
                .limit(6)
                .toList();
    }

    private String name(Name kind) {
        String name = People.newName();
        switch (kind) {
            case NOBODYS -> {}
            case OF_SOMEBODY_WITHOUT_AN_ADDRESS -> office.user(house, name);
            case OF_SOMEBODY_UNCONFIRMED ->
                assertThat(people.signUp(name).status()).isEqualTo(201);
            case OF_SOMEBODY_CONFIRMED -> {
                assertThat(people.signUp(name).status()).isEqualTo(201);
                String code = signet.mail().codeFor(People.addressOf(name));
                assertThat(people.confirm(name, code).status()).isEqualTo(204);
            }
        }
        return name;
    }

    private Http.Answer ask(WantedCode wanted, String name, String source) {
        return post(wanted.sending(), "{\"client_id\":\"%s\",\"username\":\"%s\"}".formatted(client(), name), source);
    }

    private Http.Answer take(WantedCode wanted, String name, String code, String source) {
        String password = wanted == WantedCode.PASSWORD ? ",\"password\":\"Another-Horse-8-Battery\"" : "";
        return post(
                wanted.taking(),
                "{\"client_id\":\"%s\",\"username\":\"%s\",\"code\":\"%s\"%s}"
                        .formatted(client(), name, code, password),
                source);
    }

    private Http.Answer signUp(String name, String address) {
        return post("/sign-ups", """
                {"client_id":"%s","username":"%s","password":"%s","attributes":{"email":"%s"}}""".formatted(client(), name, People.PASSWORD, address), source());
    }

    private Http.Answer post(String path, String body, String source) {
        return signet.http().post(people.path(path), body, "X-Forwarded-For", source);
    }

    private String client() {
        return house.client().value();
    }

    /** A source that nothing has come from. */
    private String source() {
        sources++;
        return "198.51.100." + sources;
    }
}
