package dev.signet.application.trigger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.outgoing.Outgoing.Answer;
import dev.signet.domain.trigger.TriggerOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingAnAnswer {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"response\":{\"yes\":true}}              | ANSWERED",
                "200 | {\"response\":{\"yes\":null}}              | ANSWERED",
                "200 | {\"response\":null}                        | ANSWERED",
                "200 | {}                                         | ANSWERED",
                "200 | {\"response\":{\"yes\":\"true\"}}          | INVALID",
                "200 | {\"response\":[]}                          | INVALID",
                "200 | []                                         | INVALID",
                "200 | null                                       | INVALID",
                "200 | yes                                        | INVALID",
                "200 | {}{}                                       | INVALID",
                "200 | {\"errorMessage\":\"no\"}                  | REFUSED",
                "400 | {\"errorMessage\":\"no\"}                  | REFUSED",
                "403 | {\"message\":\"no\"}                       | REFUSED",
                "403 | {\"response\":{\"yes\":true}}              | UNREACHABLE",
                "404 | <html>                                     | UNREACHABLE",
            })
    void comesToWhatItsStatusAndItsShapeSay(int status, String body, TriggerOutcome outcome) {
        assertThat(verdict(status, body).outcome()).isEqualTo(outcome);
    }

    @Test
    void takesTheWordsOfARefusalAsOneLineOfSomeLength() {
        assertThat(verdict(400, "{\"errorMessage\":\"not\\nyou\"}").words()).isEqualTo("not you");
        assertThat(verdict(400, "{\"errorMessage\":\"" + "😀".repeat(600) + "\"}")
                        .words())
                .isEqualTo("😀".repeat(500));
    }

    @Test
    void readsNoMoreThanWasForeseen() {
        String body = "{\"response\":{\"yes\":true},\"more\":\"" + "x".repeat(TriggerClient.MOST_BYTES) + "\"}";
        assertThat(verdict(200, body).outcome()).isEqualTo(TriggerOutcome.INVALID);
    }

    private static Verdict<Boolean> verdict(int status, String body) {
        return Verdict.of(new Answer(status, 0, body.getBytes(UTF_8)), response -> Shape.isTrue(response, "yes"));
    }
}
