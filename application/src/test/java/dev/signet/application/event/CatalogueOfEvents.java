package dev.signet.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueOfEvents {

    private static final Path PAGE = Path.of("../docs/events.md");
    private static final String WRITE = "mvn -pl application -am test -Dtest=CatalogueOfEvents "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dcatalogue.write=true";

    @Test
    void isWhatTheCodeSays() throws IOException {
        String now = new EventCatalogue().write(EventRegistry.ofTheDomain());
        if (Boolean.getBoolean("catalogue.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, now);
        }

        assertThat(PAGE)
                .as("docs/events.md is out of date. Write it with: " + WRITE)
                .hasContent(now);
    }
}
