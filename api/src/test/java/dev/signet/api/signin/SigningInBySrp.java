package dev.signet.api.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRefused;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.SignInName;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInBySrp {

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final Srp srp = new Srp(signet, house);

    @Test
    void opensTheDoorForWhoeverKnowsThePassword() {
        Person alice = people.newcomer();

        assertThat(srp.signIn(alice.name(), People.PASSWORD)).isInstanceOf(SignedIn.class);
        assertThatThrownBy(() -> srp.signIn(alice.name(), "Wrong-Horse-7-Battery"))
                .isInstanceOf(SignInRefused.WrongCredentials.class);
    }

    @Test
    void tellsAllThatClientsInsistOnAndNoSessionThatTheyNeed() {
        Person alice = people.newcomer();
        SrpClient client = srp.client();
        Challenged challenge = srp.begin(alice.name(), client.srpA());

        assertThat(challenge.challenge()).isEqualTo(Challenge.PASSWORD_VERIFIER);
        assertThat(challenge.parameters())
                .containsOnlyKeys("SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP")
                .containsEntry("USERNAME", alice.name())
                .containsEntry("USER_ID_FOR_SRP", alice.name());
        assertThat(challenge.parameters().get("SALT")).matches("[1-9a-f][0-9a-f]{0,31}");
        assertThat(challenge.parameters().get("SRP_B")).matches("[1-9a-f][0-9a-f]{0,767}");
        assertThat(challenge.parameters().get("SECRET_BLOCK"))
                .matches("[A-Za-z0-9+/]+={0,2}")
                .hasSizeBetween(1000, 2048);
    }

    @Test
    void worksByAnAddressWithoutTellingTheUserNameBehindIt() {
        Person alice = people.newcomer();

        Challenged challenge = srp.begin(alice.email(), srp.client().srpA());

        assertThat(challenge.parameters().get("USERNAME"))
                .isEqualTo(office.userOf(alice).uuid().toString())
                .isEqualTo(challenge.parameters().get("USER_ID_FOR_SRP"));
        assertThat(srp.signIn(alice.email(), People.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void worksWhereAddressesAreTheOnlyNames() {
        House addresses = office.house(Set.of(SignInName.EMAIL));
        String email = People.addressOf(People.newName());
        office.user(addresses, email);
        Srp there = new Srp(signet, addresses);

        Challenged known = there.begin(email, there.client().srpA());
        Challenged unknown = there.begin("nobody@example.org", there.client().srpA());

        assertThat(UUID.fromString(known.parameters().get("USERNAME")).version())
                .isEqualTo(UUID.fromString(unknown.parameters().get("USERNAME")).version());
    }

    @Test
    void knowsEachPasswordHoweverItWasSet() {
        Person alice = people.newcomer();
        String changed = "Changed-Horse-8-Battery";
        assertThat(signet.http()
                        .json(
                                "PUT",
                                "/v1/me/password",
                                "{\"current_password\":\"%s\",\"new_password\":\"%s\"}"
                                        .formatted(People.PASSWORD, changed),
                                alice.bearer())
                        .status())
                .isEqualTo(204);
        assertThat(srp.signIn(alice.name(), changed)).isInstanceOf(SignedIn.class);
        assertThatThrownBy(() -> srp.signIn(alice.name(), People.PASSWORD))
                .isInstanceOf(SignInRefused.WrongCredentials.class);

        String reset = "Reset-Horse-9-Battery";
        people.forgot(alice.name());
        String code = signet.mail().codeFor(alice.email());
        assertThat(people.reset(alice.name(), code, reset).status()).isEqualTo(204);
        assertThat(srp.signIn(alice.name(), reset)).isInstanceOf(SignedIn.class);
    }

    @Test
    void leadsToANewPasswordWhereTheOldOneIsTemporary() {
        String temporary = "Temporary-Horse-1-Battery";
        String name = People.newName();
        String created = signet.http()
                .post(
                        "/v1/pools/" + house.pool().value() + "/users",
                        "{\"username\":\"%s\",\"temporary_password\":\"%s\",\"attributes\":{\"email\":\"%s\"},\"invite\":false}"
                                .formatted(name, temporary, People.addressOf(name)),
                        office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant())
                                .bearer())
                .text();
        Challenged owed = (Challenged) srp.signIn(name, temporary);
        assertThat(owed.challenge()).as(created).isEqualTo(Challenge.NEW_PASSWORD_REQUIRED);

        assertThat(srp.answer(Challenge.NEW_PASSWORD_REQUIRED, owed.session(), Map.of("NEW_PASSWORD", People.PASSWORD)))
                .isInstanceOf(SignedIn.class);
        assertThat(srp.signIn(name, People.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void takesEachProofOnce() {
        Person alice = people.newcomer();
        SrpClient client = srp.client();
        Challenged challenge = srp.begin(alice.name(), client.srpA());
        Map<String, String> proof = srp.proof(client, challenge, People.PASSWORD);

        assertThat(srp.answer(Challenge.PASSWORD_VERIFIER, null, proof)).isInstanceOf(SignedIn.class);
        assertThatThrownBy(() -> srp.answer(Challenge.PASSWORD_VERIFIER, null, proof))
                .isInstanceOf(SignInRefused.ChallengeUsed.class);
    }

    @Test
    void letsTheRightPasswordFollowAWrongOneOnTheSameChallenge() {
        Person alice = people.newcomer();
        SrpClient client = srp.client();
        Challenged challenge = srp.begin(alice.name(), client.srpA());

        assertThatThrownBy(() -> srp.prove(client, challenge, "Wrong-Horse-7-Battery"))
                .isInstanceOf(SignInRefused.WrongCredentials.class);
        assertThat(srp.prove(client, challenge, People.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void countsWrongProofsTogetherWithWrongPasswords() {
        Person alice = people.newcomer();
        for (int guess = 0; guess < 3; guess++) {
            assertThatThrownBy(() -> srp.signIn(alice.name(), "Wrong-Horse-7-Battery"))
                    .isInstanceOf(SignInRefused.WrongCredentials.class);
        }
        people.signIn(alice.name(), "Wrong-Horse-7-Battery");
        people.signIn(alice.name(), "Wrong-Horse-7-Battery");

        assertThatThrownBy(() -> srp.signIn(alice.name(), People.PASSWORD)).isInstanceOf(SignInRefused.Locked.class);
    }

    @Test
    void answersANumberThatNeedsNoPasswordAndRefusesItsProof() {
        Person alice = people.newcomer();
        SrpClient client = srp.client();
        Challenged challenge = srp.begin(alice.name(), "0");

        assertThatThrownBy(() -> srp.prove(client, challenge, People.PASSWORD))
                .isInstanceOf(SignInRefused.WrongCredentials.class);
    }

    @Test
    void refusesWhatIsNoNumber() {
        Person alice = people.newcomer();

        for (String text : List.of("xyz", "-1", "f".repeat(800))) {
            assertThatThrownBy(() -> srp.begin(alice.name(), text))
                    .isInstanceOf(SignInRefused.AnswerUnreadable.class)
                    .hasMessageContaining("SRP_A");
        }
        assertThatThrownBy(() -> srp.begin(alice.name(), ""))
                .isInstanceOf(SignInRefused.AnswerMissing.class)
                .hasMessageContaining("SRP_A");
    }

    @Test
    void refusesAProofOfAnotherTime() {
        Person alice = people.newcomer();
        SrpClient client = srp.client();
        Challenged challenge = srp.begin(alice.name(), client.srpA());
        Map<String, String> proof = new HashMap<>(client.proof(
                challenge.parameters(),
                alice.name(),
                People.PASSWORD,
                signet.clock().instant().minusSeconds(3600)));

        assertThatThrownBy(() -> srp.answer(Challenge.PASSWORD_VERIFIER, null, proof))
                .isInstanceOf(SignInRefused.TimestampOff.class);
        proof.put("TIMESTAMP", "now");
        assertThatThrownBy(() -> srp.answer(Challenge.PASSWORD_VERIFIER, null, proof))
                .isInstanceOf(SignInRefused.WrongCredentials.class);
    }

    @Test
    void putsAStrangerAChallengeLikeAnyOther() {
        String stranger = People.newName();
        Challenged first = srp.begin(stranger, srp.client().srpA());
        Challenged second = srp.begin(stranger, srp.client().srpA());
        Challenged other = srp.begin(People.newName(), srp.client().srpA());

        assertThat(first.parameters())
                .containsOnlyKeys("SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP")
                .containsEntry("USERNAME", stranger)
                .containsEntry("SALT", second.parameters().get("SALT"));
        assertThat(first.parameters().get("SALT"))
                .isNotEqualTo(other.parameters().get("SALT"));
        assertThat(new BigInteger(first.parameters().get("SRP_B"), 16).bitLength())
                .isGreaterThan(3000);
        assertThatThrownBy(() -> srp.signIn(stranger, People.PASSWORD))
                .isInstanceOf(SignInRefused.WrongCredentials.class);
    }

    @Test
    void answersAnAddressThatNobodyHasByAUuidThatStays() {
        signet.clock().pass(Duration.ofDays(1)); // in its first moments a pool becomes twice as old all the time
        String address = People.addressOf(People.newName());
        Challenged first = srp.begin(address, srp.client().srpA());
        Challenged second = srp.begin(address, srp.client().srpA());
        UUID told = UUID.fromString(first.parameters().get("USERNAME"));

        assertThat(told.version()).isEqualTo(7);
        assertThat(told.variant()).isEqualTo(2);
        assertThat(first.parameters()).containsEntry("USER_ID_FOR_SRP", told.toString());
        assertThat(second.parameters()).containsEntry("USERNAME", told.toString());
        assertThatThrownBy(() -> srp.signIn(address, People.PASSWORD))
                .isInstanceOf(SignInRefused.WrongCredentials.class);
    }

    @Test
    void saysTheSameNameBackHoweverItIsSpelled() {
        Person alice = people.newcomer();
        String stranger = People.newName();

        assertThat(srp.begin(alice.name().toUpperCase(Locale.ROOT), srp.client().srpA())
                        .parameters())
                .containsEntry("USERNAME", alice.name());
        assertThat(srp.begin(stranger.toUpperCase(Locale.ROOT), srp.client().srpA())
                        .parameters())
                .containsEntry("USERNAME", stranger);
    }

    @Test
    void learnsAPasswordThatWasSetWithoutWhenItIsSentTheNextTime() {
        Person alice = people.newcomer();
        new JdbcTemplate(signet.database().ownerDataSource())
                .update(
                        "delete from vault.srp_verifier where user_id = ?",
                        office.userOf(alice).value());

        assertThatThrownBy(() -> srp.signIn(alice.name(), People.PASSWORD))
                .isInstanceOf(SignInRefused.WrongCredentials.class);
        assertThat(people.signIn(alice.name(), People.PASSWORD).status()).isEqualTo(201);
        assertThat(srp.signIn(alice.name(), People.PASSWORD)).isInstanceOf(SignedIn.class);
    }
}
