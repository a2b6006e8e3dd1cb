package dev.signet.ops.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ReadingAnswers {

    private static final String SIZED = "HTTP/1.1 201 \r\nContent-Length: 5\r\n\r\nhello";
    private static final String CHUNKED =
            "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nB;x=y\r\n, everybody\r\n0\r\n\r\n";

    @Test
    void takesABodyBySizeAndBeginsTheNextAnswerBehindIt() throws IOException {
        AnswerReader answers = new AnswerReader(stream(SIZED + CHUNKED));
        assertThat(answers.read()).isEqualTo(new Answer(201, false, "hello"));
        assertThat(answers.read()).isEqualTo(new Answer(200, false, "hello, everybody"));
    }

    @Test
    void comesToTheSameWhenEveryByteArrivesAlone() throws IOException {
        AnswerReader answers = new AnswerReader(new Dripping(stream(CHUNKED + SIZED)));
        assertThat(answers.read().text()).isEqualTo("hello, everybody");
        assertThat(answers.read().text()).isEqualTo("hello");
    }

    @Test
    void seesThatTheServerWillClose() throws IOException {
        assertThat(new AnswerReader(stream("HTTP/1.1 204 \r\nConnection: close\r\n\r\n")).read())
                .isEqualTo(new Answer(204, true, ""));
    }

    @Test
    void failsWhereTheServerClosesInTheMiddle() {
        assertThatThrownBy(() -> new AnswerReader(stream(SIZED.substring(0, SIZED.length() - 1))).read())
                .isInstanceOf(EOFException.class);
    }

    @Test
    void findsAFieldAndSaysWhereThereIsNone() throws UnexpectedAnswer {
        Answer answer = new Answer(200, false, "{\"id_token\":\"a\",\"refresh_token\":\"b\"}");
        assertThat(answer.field("refresh_token")).isEqualTo("b");
        assertThatThrownBy(() -> answer.field("token")).hasMessageContaining("no token");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }

    private static final class Dripping extends InputStream {

        private final InputStream in;

        Dripping(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return in.read(into, from, Math.min(1, length));
        }
    }
}
