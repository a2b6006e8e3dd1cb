package dev.signet.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsOfTiles {

    @ParameterizedTest
    @CsvSource({
        "0/000, 0, 0, 256",
        "0/x001/x234/067, 0, 1234067, 256",
        "1/003.p/17, 1, 3, 17",
        "12/x001/000.p/255, 12, 1000, 255",
    })
    void areReadAsTheyAreWritten(String path, int level, long index, int width) {
        TilePath tile = new TilePath(level, index, width);

        assertThat(TilePath.parse(path)).contains(tile);
        assertThat(tile).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "00/000",
                "64/000",
                "0/001/000",
                "0/x000/001",
                "0/x1/000",
                "0/1000",
                "-1/000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/",
                "0/000/",
                "0/000.p/1000",
                "entries/000",
                "0/٠٠٠",
                "0/x001/x001/x001/x001/x001/x001/x001/001"
            })
    void areReadInNoOtherForm(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    /** The numbers are the example of C2SP tlog-tiles. */
    @Test
    void nameWhatATreeHas() {
        assertThat(new TilePath(0, 272, 256).within(70_000)).isTrue();
        assertThat(new TilePath(0, 273, 112).within(70_000)).isTrue();
        assertThat(new TilePath(0, 273, 113).within(70_000)).isFalse();
        assertThat(new TilePath(1, 1, 17).within(70_000)).isTrue();
        assertThat(new TilePath(1, 1, 18).within(70_000)).isFalse();
        assertThat(new TilePath(2, 0, 1).within(70_000)).isTrue();
        assertThat(new TilePath(3, 0, 1).within(70_000)).isFalse();
        assertThat(new TilePath(63, 0, 1).within(Long.MAX_VALUE)).isFalse();
    }
}
