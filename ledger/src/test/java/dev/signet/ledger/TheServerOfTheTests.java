package dev.signet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TheServerOfTheTests {

    private static final TestServer EMBEDDED = new TestServer("an embedded server", "localhost", 1, "a", "b");

    @Test
    void isTheContainerThatWasAskedFor() {
        String asked = System.getenv(TestServer.IMAGE);
        String expected = asked == null || asked.equals(TestServer.NO_IMAGE) ? "" : "a container of " + asked;

        assertThat(TestPostgres.serverKind()).contains(expected);
    }

    @Test
    void isAContainerWhereAnEngineCanRunTheUsualImage() {
        assertThat(chosen(null, true, TheServerOfTheTests::container).kind()).isEqualTo("postgres:18-alpine");
    }

    @Test
    void isEmbeddedWhereNoEngineCanRunTheUsualImage() {
        assertThat(chosen(null, false, TheServerOfTheTests::container)).isSameAs(EMBEDDED);
    }

    @Test
    void isNeverAnotherThanTheImageThatWasAskedFor() {
        assertThat(chosen("postgres:16", false, TheServerOfTheTests::container).kind())
                .isEqualTo("postgres:16");
        assertThatThrownBy(() -> chosen("postgres:16", true, TheServerOfTheTests::refused))
                .hasMessage("no route to postgres:16");
    }

    @Test
    void isEmbeddedOnRequest() {
        assertThat(chosen(TestServer.NO_IMAGE, true, TheServerOfTheTests::container))
                .isSameAs(EMBEDDED);
    }

    private static TestServer chosen(@Nullable String image, boolean docker, TestServer.Containers containers) {
        return TestServer.choose(image, _ -> docker, containers, () -> EMBEDDED);
    }

    private static TestServer container(String image) {
        return new TestServer(image, "localhost", 2, "a", "b");
    }

    private static TestServer refused(String image) {
        throw new IllegalStateException("no route to " + image);
    }
}
