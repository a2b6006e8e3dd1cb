package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.application.password.ForeignForms;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ImportingUsersWithTheirPasswords {

    private static final String RIGHT = "correct horse battery staple";
    private static final String BCRYPT = "$2b$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final ImportScene scene = new ImportScene(signet, house.pool().value(), signet.administrator());

    @ParameterizedTest
    @ValueSource(
            strings = {
                BCRYPT,
                "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$bHXojks4sm1uMH4CDw9EcLZ/muyLxbYYc9xGzvNAnuQ",
                "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0c2FsdA$31ltvuXrbs8POP2F4tw9851NSNQCQpm0sCwu2eEvId8"
            })
    void letsThemSignInAsBeforeAndHashesTheirPasswordsAnew(String hash) {
        String name = People.newName();

        JsonNode over =
                scene.run("JSON_LINES", "{\"username\":\"" + name + "\",\"password\":{\"hash\":\"" + hash + "\"}}");

        assertThat(over.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(over.path("imported").asLong()).isOne();
        assertThat(people.signIn(name, "wrong " + RIGHT).status()).isEqualTo(401);
        Http.Answer first = people.signIn(name, RIGHT);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(people.signIn(name, RIGHT).status()).isEqualTo(201);
        assertThat(count("user.password_rehashed")).as("once").isOne();
    }

    @Test
    void letsHalfOfTheNamesThatNobodyHasTakeTheTimeOfTheirHashes() {
        scene.run(
                "JSON_LINES", "{\"username\":\"" + People.newName() + "\",\"password\":{\"hash\":\"" + BCRYPT + "\"}}");
        ForeignForms forms = signet.part(ForeignForms.class);

        List<Optional<String>> nobodys = IntStream.range(0, 200)
                .mapToObj(n -> forms.nobodys(house.pool(), new byte[] {(byte) n}))
                .toList();

        assertThat(nobodys.stream().flatMap(Optional::stream))
                .hasSizeBetween(50, 150)
                .containsOnly("$2b$05$" + ".".repeat(53));
        assertThat(people.signIn(People.newName(), RIGHT).problem()).startsWith("401 signin.wrong_credentials");
        assertThat(forms.nobodys(office.house().pool(), new byte[] {0}))
                .as("where nobody was imported")
                .isEmpty();
    }

    @Test
    void keepsTheirSubAttributesAndStanding() {
        String name = People.newName();
        String sub = "0b9f7c7e-5f0e-4c53-9d6c-0123456789ab".substring(0, 24)
                + name.replaceAll("[^0-9a-f]", "0").concat("000000000000").substring(0, 12);

        JsonNode over = scene.run(
                "JSON_LINES",
                "{\"sub\":\"" + sub + "\",\"username\":\"" + name + "\",\"attributes\":{\"email\":\"" + name
                        + "@example.com\",\"name\":\"Ann\"},\"email_verified\":true,\"password\":{\"algorithm\":"
                        + "\"BCRYPT\",\"hash\":\"" + BCRYPT + "\"}}",
                "{\"username\":\"" + name + "x\",\"enabled\":false,\"password\":{\"hash\":\"" + BCRYPT + "\"}}",
                "{\"username\":\"" + name + "y\",\"attributes\":{\"email\":\"y" + name
                        + "@example.com\"},\"email_verified\":true}");

        assertThat(scene.report(over)).isEmpty();
        assertThat(over.path("imported").asLong()).isEqualTo(3);
        JsonNode user = scene.get("/users/usr_" + sub.replace("-", "")).json();
        assertThat(user.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(user.path("attributes").path("name").asString()).isEqualTo("Ann");
        assertThat(people.signIn(name + "@example.com", RIGHT).status())
                .as("by the verified address")
                .isEqualTo(201);
        assertThat(people.signIn(name + "x", RIGHT).problem()).as("disabled").doesNotStartWith("201");
        assertThat(people.signIn(name + "y", RIGHT).status())
                .as("without a password")
                .isNotEqualTo(201);
    }

    @Test
    void reportsEachLineOfWhichNobodyComes() {
        String name = People.newName();
        String dear = "$2b$20$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS";

        JsonNode over = scene.run(
                "JSON_LINES",
                "{\"username\":\"" + name + "\",\"attributes\":{\"email\":\"" + name
                        + "@example.com\"},\"email_verified\":true}",
                "{\"username\":\"" + name + "\"}",
                "",
                "{\"username\":\"" + name + "a\",\"attributes\":{\"email\":\"" + name
                        + "@example.com\"},\"email_verified\":true}",
                "{\"username\":\"" + name + "b\",\"password\":{\"hash\":\"" + dear + "\"}}",
                "{\"username\":\"" + name + "c\",\"groups\":[\"nowhere\"]}",
                "{\"username\":\"" + name + "d\",\"attributes\":{\"custom:none\":\"x\"}}",
                "{\"username\":\"" + name + "e\",\"role\":\"admin\"}",
                "{\"username\":\"" + name + "f\",\"username\":\"g\"}",
                "not json",
                "{\"username\":\"" + name + "h\",\"attributes\":{\"name\":\"" + "x".repeat(70_000) + "\"}}",
                "{\"username\":\"" + name + "i\",\"sub\":\"1\"}",
                "{\"username\":\"" + name + "j\",\"totp_secret\":\"!\"}",
                "{\"username\":\"" + name + "j\",\"totp_secret\":\"AAAAAAAAAAAAAAAAA\"}",
                "{\"username\":\"" + name + "j\",\"groups\":[\"a\\u0000\"]}",
                "{\"username\":\"" + name + "k\"}");

        assertThat(scene.report(over))
                .containsExactly(
                        "2 SKIPPED ",
                        "3 FAILED email",
                        "4 FAILED password.hash",
                        "5 FAILED groups",
                        "6 FAILED attributes.custom:none",
                        "7 FAILED ",
                        "8 FAILED ",
                        "9 FAILED ",
                        "10 FAILED ",
                        "11 FAILED sub",
                        "12 FAILED totp_secret",
                        "13 FAILED totp_secret",
                        "14 FAILED groups");
        assertThat(over.path("imported").asLong()).isEqualTo(2);
        assertThat(over.path("skipped").asLong()).isOne();
        assertThat(over.path("failed").asLong()).isEqualTo(12);
        assertThat(over.path("state").asString()).isEqualTo("SUCCEEDED");
    }

    @Test
    void leavesNothingOfTheFileAndNoHashInTheLedger() {
        String name = People.newName();

        JsonNode over =
                scene.run("JSON_LINES", "{\"username\":\"" + name + "\",\"password\":{\"hash\":\"" + BCRYPT + "\"}}");

        JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());
        assertThat(owner.sql("select count(*) from vault.import_chunk where job = ?")
                        .param(over.path("import_id").asString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select count(*) from ledger.event where pool = ? and position('FiPhXf1sVd3p' in"
                                + " encode(payload, 'escape')) > 0")
                        .param(house.pool().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long count(String event) {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select count(*) from ledger.event where pool = ? and name = ?")
                .params(house.pool().value(), event)
                .query(Long.class)
                .single();
    }
}
