package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportingAFileOfCognito {

    private static final String HEADER = "cognito:username,email,email_verified,name\r\n";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final ImportScene scene = new ImportScene(signet, house.pool().value(), signet.administrator());
    private final String name = People.newName();

    @Test
    void takesThemOverWithoutAPasswordWhichTheySetByCode() {
        JsonNode over = run("\uFEFF" + HEADER + line(name, "true", "\"Ann \"\"A\"\" O'Neil, Dr.\r\nEsq.\""));

        assertThat(over.path("imported").asLong())
                .as(scene.report(over).toString())
                .isOne();
        People people = office.people(house);
        assertThat(people.signIn(name, "whatever").problem()).startsWith("401 ");
        people.forgot(name);
        String code = signet.mail().codeFor(name + "@example.com");
        assertThat(people.reset(name, code, People.PASSWORD).status()).isEqualTo(204);
        assertThat(people.signIn(name, People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void takesFormulasAsTheWordsThatTheyAre() {
        assertThat(run(HEADER + line(name, "true", "=1+1")).path("imported").asLong())
                .isOne();
    }

    @Test
    void reportsLinesThatCannotBe() {
        String file = HEADER + line(name, "true", "Ann") + line(name, "true", "Ann twice")
                + line(name + "a", "false", "unverified") + line(name + "b", "maybe", "x")
                + "only," + name + "\r\n" + line(name + "c", "true", "x").strip() + ",more\r\n"
                + ",nobody@example.com,true,x\r\n" + line(name + "d", "true", "x");

        JsonNode over = run(file);

        assertThat(scene.report(over))
                .containsExactly(
                        "2 SKIPPED ",
                        "3 FAILED email_verified",
                        "4 FAILED email_verified",
                        "5 FAILED ",
                        "6 FAILED ",
                        "7 FAILED cognito:username");
        assertThat(over.path("imported").asLong()).isEqualTo(2);
    }

    @Test
    void reportsLinesThatAreNotInUtf8() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes((HEADER + line(name, "true", "")).strip().getBytes(StandardCharsets.UTF_8));
        file.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, '\r', '\n'});

        JsonNode over = scene.run("COGNITO_CSV", file.toByteArray());

        assertThat(scene.report(over)).containsExactly("1 FAILED name");
    }

    @Test
    void failsAsAWholeWhereNothingCanBeRead() {
        assertThat(failed("cognito:username,unknown\r\n")).contains("Column 2");
        assertThat(failed("cognito:username,name,name\r\n")).contains("no column twice");
        assertThat(failed("name\r\n")).contains("cognito:username");
        assertThat(failed(HEADER + name + ",\"" + "x".repeat(50_000) + "\r\n")).contains("quoted field");
    }

    private String failed(String file) {
        JsonNode over = run(file);
        assertThat(over.path("state").asString()).isEqualTo("FAILED");
        return over.path("message").asString();
    }

    private JsonNode run(String file) {
        return scene.run("COGNITO_CSV", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String name, String verified, String called) {
        return name + "," + name + "@example.com," + verified + "," + called + "\r\n";
    }
}
