package dev.signet.api.journey;

import static dev.signet.domain.pool.SignInName.EMAIL;
import static dev.signet.domain.pool.SignInName.PHONE_NUMBER;
import static dev.signet.domain.pool.SignInName.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.application.delivery.Medium;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It tells nobody who has an account: not in a pool that verifies one kind of address and not in one that verifies both. */
class WhereACodeIsSaidToGo {

    private static final Set<SignInName> ALIASES = Set.of(USERNAME, EMAIL, PHONE_NUMBER);
    private static final Set<SignInName> ADDRESSES = Set.of(EMAIL, PHONE_NUMBER);
    private static final Set<String> BY_MAIL = Set.of("email");
    private static final Set<String> BY_PHONE = Set.of("phone_number");
    private static final Set<String> BY_BOTH = Set.of("email", "phone_number");

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);

    /** A name as it is typed in a pool, and the attribute that gets the code for a new password. */
    record Typed(Set<SignInName> names, Set<String> verified, SignInName kind, String expected) {}

    static List<Typed> forANewPassword() {
        return List.of(
                new Typed(ALIASES, BY_MAIL, USERNAME, "email"),
                new Typed(ALIASES, BY_MAIL, EMAIL, "email"),
                new Typed(ALIASES, BY_PHONE, USERNAME, "phone_number"),
                new Typed(ALIASES, BY_PHONE, PHONE_NUMBER, "phone_number"),
                new Typed(ALIASES, BY_BOTH, USERNAME, "email"),
                new Typed(ALIASES, BY_BOTH, EMAIL, "email"),
                new Typed(ALIASES, BY_BOTH, PHONE_NUMBER, "phone_number"),
                new Typed(Set.of(USERNAME), BY_PHONE, EMAIL, "phone_number"),
                new Typed(ADDRESSES, BY_MAIL, EMAIL, "email"),
                new Typed(ADDRESSES, BY_BOTH, EMAIL, "email"),
                new Typed(ADDRESSES, BY_BOTH, PHONE_NUMBER, "phone_number"),
                new Typed(Set.of(EMAIL), BY_PHONE, EMAIL, "phone_number"),
                new Typed(Set.of(PHONE_NUMBER), BY_MAIL, PHONE_NUMBER, "email"));
    }

    static List<Typed> forASignUp() {
        return List.of(
                new Typed(ALIASES, BY_MAIL, USERNAME, "email"),
                new Typed(ALIASES, BY_PHONE, USERNAME, "phone_number"),
                new Typed(ALIASES, BY_BOTH, USERNAME, "phone_number"),
                new Typed(ADDRESSES, BY_MAIL, EMAIL, "email"),
                new Typed(ADDRESSES, BY_BOTH, EMAIL, "email"),
                new Typed(ADDRESSES, BY_BOTH, PHONE_NUMBER, "phone_number"),
                new Typed(Set.of(EMAIL), BY_PHONE, EMAIL, "phone_number"));
    }

    @ParameterizedTest
    @MethodSource
    void forANewPassword(Typed typed) {
        House house = office.house(typed.names(), typed.verified());
        Somebody alice = Somebody.somebody(typed);
        UserId user = office.user(house, alice.registered(typed), alice.attributes(), typed.verified());
        isSaidAlike("/password-resets", house, typed, alice, user);
    }

    @ParameterizedTest
    @MethodSource
    void forASignUp(Typed typed) {
        House house = office.house(typed.names(), typed.verified());
        Somebody alice = Somebody.somebody(typed);
        Http.Answer signedUp = signet.http().post(path(house, "/sign-ups"), """
                        {"client_id":"%s","username":"%s","password":"%s",
                         "attributes":{"email":"%s","phone_number":"%s"}}""".formatted(
                house.client().value(), alice.registered(typed), People.PASSWORD, alice.email(), alice.phone()));
        assertThat(signedUp.status()).isEqualTo(201);
        UserId user = new UserId(signedUp.json().path("user_id").asString());
        isSaidAlike("/sign-ups/code", house, typed, alice, user);
    }

    private void isSaidAlike(String door, House house, Typed typed, Somebody alice, UserId user) {
        Http.Answer known = ask(door, house, alice.typed(typed));
        assertThat(known.json().path("code_delivery").path("attribute").asString())
                .isEqualTo(typed.expected());
        Somebody nobody = Somebody.somebody(typed);
        Http.Answer unknown = ask(door, house, nobody.typed(typed));
        assertThat(said(unknown)).isEqualTo(said(known));
        signet.finishSending();
        Medium medium = Medium.of(typed.expected());
        assertThat(JdbcClient.create(signet.database().ownerDataSource())
                        .sql("select medium from delivery.outbox where user_id = :user order by id desc limit 1")
                        .param("user", user.value())
                        .query(String.class)
                        .single())
                .isEqualTo(medium.name());
        if (typed.expected().equalsIgnoreCase(typed.kind().name())) {
            assertThat(Stream.of(known, unknown).map(WhereACodeIsSaidToGo::destination))
                    .containsExactly(medium.mask(alice.typed(typed)), medium.mask(nobody.typed(typed)));
        }
    }

    private Http.Answer ask(String door, House house, String name) {
        Http.Answer answer = signet.http()
                .post(
                        path(house, door),
                        "{\"client_id\":\"%s\",\"username\":\"%s\"}"
                                .formatted(house.client().value(), name));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static String path(House house, String door) {
        return "/v1/pools/" + house.pool().value() + door;
    }

    /** All that is said but for letters and digits of the address. */
    private static List<String> said(Http.Answer answer) {
        return List.of(
                answer.json().path("code_delivery").path("medium").asString(),
                answer.json().path("code_delivery").path("attribute").asString(),
                destination(answer).replaceAll("[a-z]", "a").replaceAll("[0-9]", "0"));
    }

    private static String destination(Http.Answer answer) {
        return answer.json().path("code_delivery").path("destination").asString();
    }

    /** Names that nobody else has. */
    private record Somebody(String username, String email, String phone) {

        static Somebody somebody(Typed typed) {
            String name = People.newName();
            return new Somebody(
                    typed.kind() == EMAIL && !typed.names().contains(EMAIL) ? People.addressOf(name) : name,
                    People.addressOf(name),
                    "+49151" + NUMBERS.incrementAndGet());
        }

        String registered(Typed typed) {
            return typed.names().contains(USERNAME) ? username : typed(typed);
        }

        String typed(Typed typed) {
            if (!typed.names().contains(typed.kind())) {
                return username;
            }
            return switch (typed.kind()) {
                case USERNAME -> username;
                case EMAIL -> email;
                case PHONE_NUMBER -> phone;
            };
        }

        Map<String, String> attributes() {
            return Map.of("email", email, "phone_number", phone);
        }
    }
}
