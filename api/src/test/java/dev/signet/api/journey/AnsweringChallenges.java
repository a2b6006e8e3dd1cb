package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A password, and a code by e-mail that every user of the pool owes. */
class AnsweringChallenges {

    private static final MfaSettings CODE_BY_MAIL =
            new MfaSettings(MfaMode.ON, Set.of(MfaFactor.EMAIL_OTP), Set.of(FirstFactor.PASSWORD), null);

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Office office = new Office(signet);
    private final House house = office.house(CODE_BY_MAIL);
    private final People people = office.people(house);
    private final String alice = newcomer(house);

    /** A challenge that waits, with the code that answers it. */
    private record Owed(String session, String code) {}

    @Test
    void takesTheCodeThatWasSent() {
        JsonNode challenge = people.signIn(alice, People.PASSWORD).json();
        assertThat(challenge.path("challenge").asString()).isEqualTo("EMAIL_OTP");
        assertThat(challenge
                        .path("parameters")
                        .path("code_delivery_destination")
                        .asString())
                .isEqualTo("u***@e***");
        assertThat(challenge.path("session").asString()).hasSizeBetween(20, 2048);
        Owed owed = owed(challenge, alice);
        assertThat(owed.code()).hasSize(6);
        assertThat(answer(owed).status()).isEqualTo(201);
        assertThat(recorded())
                .containsExactly("session.factor_proved", "session.auth_succeeded", "session.tokens_issued");
    }

    @Test
    void takesEachStepOnce() {
        Owed owed = owed();
        answer(owed);
        leavesTheLedgerAsItIs(() -> assertThat(answer(owed).problem()).isEqualTo("401 signin.challenge_session_used"));
    }

    @Test
    void letsOneOfTwoRightAnswersWinThatComeTogether() {
        Owed owed = owed();
        List<CompletableFuture<Http.Answer>> answers = Stream.generate(() -> owed)
                .limit(4)
                .map(same -> CompletableFuture.supplyAsync(() -> answer(same)))
                .toList();
        List<Http.Answer> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).filteredOn(one -> one.status() == 201).hasSize(1);
        assertThat(all)
                .filteredOn(one -> one.status() != 201)
                .extracting(Http.Answer::problem)
                .containsOnly("401 signin.challenge_session_used");
    }

    @Test
    void staysAnswerableAfterAWrongAnswer() {
        Owed owed = owed();
        assertThat(people.answer("EMAIL_OTP", owed.session(), "email_otp_code", another(owed.code()))
                        .problem())
                .isEqualTo("400 code.wrong");
        assertThat(answer(owed).status()).isEqualTo(201);
        assertThat(recorded())
                .containsExactly(
                        "session.factor_proved",
                        "session.challenge_failed",
                        "session.auth_succeeded",
                        "session.tokens_issued");
    }

    @Test
    void refusesWhatBelongsToAnotherStepOrSomebodyElse() {
        String bob = newcomer(house);
        House beside = office.house(CODE_BY_MAIL);
        People next = office.people(beside);
        People sameHouse = office.people(house, office.clientOfEveryFlow(house.pool()));
        Owed older = owed();
        Owed owed = owed();
        Owed bobs = owed(people.signIn(bob, People.PASSWORD).json(), bob);
        Map<String, String> expected = Map.of(
                "the code of another step", "400 code.expired",
                "a session of another client", "401 signin.invalid_challenge_session",
                "a session of another pool", "401 signin.invalid_challenge_session",
                "a session that was cut", "401 signin.invalid_challenge_session",
                "an answer to another challenge", "401 signin.invalid_challenge_session",
                "somebody else's name", "401 signin.invalid_challenge_session",
                "no answer", "400 signin.answer_missing");
        leavesTheLedgerAsItIs(() -> {
            Map<String, String> told = Map.of(
                    "the code of another step", code(people, older.session(), owed.code()),
                    "a session of another client", code(sameHouse, owed.session(), owed.code()),
                    "a session of another pool", code(next, owed.session(), owed.code()),
                    "a session that was cut", code(people, owed.session().substring(4), owed.code()),
                    "an answer to another challenge",
                            people.answer("NEW_PASSWORD_REQUIRED", owed.session(), "new_password", "Another-1-Horse")
                                    .problem(),
                    "somebody else's name",
                            people.answer(
                                            "EMAIL_OTP",
                                            owed.session(),
                                            "username\":\"" + bob + "\",\"email_otp_code",
                                            owed.code())
                                    .problem(),
                    "no answer",
                            people.answer("EMAIL_OTP", owed.session(), "sms_mfa_code", owed.code())
                                    .problem());
            assertThat(told).isEqualTo(expected);
        });
        assertThat(code(people, bobs.session(), another(bobs.code()))).isEqualTo("400 code.wrong");
        assertThat(answer(owed).status()).as("and none of them used it up").isEqualTo(201);
    }

    @Test
    void waitsNoLongerThanTheClientSays() {
        Owed owed = owed();
        signet.clock().pass(Duration.ofMinutes(3));
        leavesTheLedgerAsItIs(
                () -> assertThat(answer(owed).problem()).isEqualTo("401 signin.invalid_challenge_session"));
    }

    @Test
    void countsForNothingOnceThePasswordIsReplaced() {
        Owed owed = owed();
        office.newPassword(house.pool(), user());
        leavesTheLedgerAsItIs(
                () -> assertThat(answer(owed).problem()).isEqualTo("401 signin.invalid_challenge_session"));
    }

    @Test
    void leavesAloneTheCodeThatFollowsAPasswordWhenStrangersAskForFirstOnes() {
        MfaSettings byMailAlone = new MfaSettings(
                MfaMode.ON, Set.of(MfaFactor.EMAIL_OTP), Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP), null);
        office.mfa(house, byMailAlone);
        Owed owed = owed();
        JsonNode strangers = people.signInBy("USER_AUTH", alice, ",\"answers\":{\"preferred_challenge\":\"EMAIL_OTP\"}")
                .json();
        assertThat(strangers.path("challenge").asString())
                .as(strangers.toString())
                .isEqualTo("EMAIL_OTP");
        assertThat(code(people, strangers.path("session").asString(), "00000000"))
                .isEqualTo("400 code.wrong");
        for (int guess = 0; guess < 5; guess++) {
            code(people, strangers.path("session").asString(), "0000000" + guess); // locked out before the last one
        }
        assertThat(answer(owed).status()).isEqualTo(201);
    }

    @Test
    void letsNobodyInByAPasswordAloneWhoseSecondFactorCannotBeAskedForAnyMore() {
        Owed owed = owed();
        String bearer = "Bearer " + answer(owed).json().path("access_token").asString();
        assertThat(signet.http()
                        .json("PUT", "/v1/me/factors", "{\"enabled\":[\"EMAIL_OTP\"]}", "Authorization", bearer)
                        .status())
                .isBetween(200, 204);
        Set<FirstFactor> password = Set.of(FirstFactor.PASSWORD);
        Set<MfaFactor> apps = Set.of(MfaFactor.SOFTWARE_TOKEN_MFA);

        office.mfa(house, new MfaSettings(MfaMode.OPTIONAL, apps, password, null));
        assertThat(people.signIn(alice, People.PASSWORD).problem()).isEqualTo("403 signin.no_factor");
        office.mfa(house, new MfaSettings(MfaMode.ON, apps, password, null));
        assertThat(people.signIn(alice, People.PASSWORD).problem())
                .as("nor is another one set up")
                .isEqualTo("403 signin.no_factor");
        office.mfa(house, new MfaSettings(MfaMode.OPTIONAL, Set.of(MfaFactor.EMAIL_OTP), password, null));
        assertThat(people.signIn(alice, People.PASSWORD)
                        .json()
                        .path("challenge")
                        .asString())
                .isEqualTo("EMAIL_OTP");
    }

    private Owed owed() {
        return owed(people.signIn(alice, People.PASSWORD).json(), alice);
    }

    private Owed owed(JsonNode challenge, String name) {
        return new Owed(challenge.path("session").asString(), signet.mail().codeFor(People.addressOf(name)));
    }

    private Http.Answer answer(Owed owed) {
        return people.answer("EMAIL_OTP", owed.session(), "email_otp_code", owed.code());
    }

    private static String code(People through, String session, String code) {
        return through.answer("EMAIL_OTP", session, "email_otp_code", code).problem();
    }

    private static String another(String code) {
        return code.startsWith("9") ? "1" + code.substring(1) : "9" + code.substring(1);
    }

    private String newcomer(House in) {
        String name = People.newName();
        office.user(in, name, Map.of("email", People.addressOf(name)), Set.of("email"));
        return name;
    }

    private UserId user() {
        return new UserId(owner().sql("select id from lookup.app_user where pool = :pool")
                .param("pool", house.pool().value())
                .query((row, _) -> row.getString("id"))
                .single());
    }

    private void leavesTheLedgerAsItIs(Runnable steps) {
        List<String> before = recorded();
        steps.run();
        assertThat(recorded()).isEqualTo(before);
    }

    private List<String> recorded() {
        return owner().sql("select name from ledger.event where pool = :pool and name like 'session.%' order by id")
                .param("pool", house.pool().value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private JdbcClient owner() {
        return JdbcClient.create(signet.database().ownerDataSource());
    }
}
