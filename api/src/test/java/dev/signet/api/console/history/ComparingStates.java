package dev.signet.api.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.console.history.Differences.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparingStates {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void namesEachFieldByItsWholePath() {
        assertThat(Differences.between(tree("{'a':{'b':1,'c':['x','y']},'d':{},'e':[],'f':null}"), tree("{}")))
                .containsExactly(
                        new Row("a.b", "1", null),
                        new Row("a.c", "x, y", null),
                        new Row("d", "none", null),
                        new Row("e", "none", null));
    }

    @Test
    void tellsWhatIsTheSameFromWhatIsNot() {
        JsonNode before = tree("{'a':1,'b':true,'gone':'x'}");
        JsonNode after = tree("{'a':1,'b':false,'new':'y'}");
        assertThat(Differences.changed(before, after))
                .containsExactly(new Row("b", "true", "false"), new Row("gone", "x", null), new Row("new", null, "y"));
        assertThat(Differences.between(before, after)).hasSize(4);
    }

    @Test
    void knowsAnElementOfAListAgainWhenItsNeighbourGoes() {
        JsonNode before = tree("{'keys':[{'id':'one','retired':false},{'id':'two','retired':false}]}");
        JsonNode after = tree("{'keys':[{'id':'two','retired':true}]}");
        assertThat(Differences.changed(before, after))
                .containsExactly(
                        new Row("keys[one].id", "one", null),
                        new Row("keys[one].retired", "false", null),
                        new Row("keys[two].retired", "false", "true"));
    }

    private JsonNode tree(String text) {
        return json.readTree(text.replace('\'', '"'));
    }
}
