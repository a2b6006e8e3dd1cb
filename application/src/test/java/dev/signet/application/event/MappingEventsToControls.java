package dev.signet.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/controls.md names every event that there is, and none that there is not. */
class MappingEventsToControls {

    private static final Pattern NAMED = Pattern.compile("`([a-z]+\\.[a-z_]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!---|control|requirement|measure|what)(.*) \\|$");

    private final Set<String> events = EventRegistry.ofTheDomain().all().stream()
            .map(EventType::name)
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void leavesNoEventOutAndInventsNone() throws IOException {
        Set<String> families = events.stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> named = NAMED.matcher(controls())
                .results()
                .map(found -> found.group(1))
                .filter(name -> families.contains(name.substring(0, name.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(events);
    }

    @Test
    void saysOfEachControlWhatItAsksAndWhatShowsIt() throws IOException {
        List<String[]> rows = ROW.matcher(controls().substring(controls().indexOf("\n## ")))
                .results()
                .map(MatchResult::group)
                .map(row -> row.substring(2, row.length() - 2).split(" \\| ", -1))
                .toList();

        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(3).doesNotContain(""));
    }

    private static String controls() throws IOException {
        return Files.readString(Path.of("..", "docs", "controls.md"));
    }
}
