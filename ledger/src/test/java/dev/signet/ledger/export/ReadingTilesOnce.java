package dev.signet.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.proof.InclusionProof;
import dev.signet.ledger.proof.TreeHashes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTilesOnce {

    private final PaperLedger ledger = new PaperLedger(600);
    private final List<String> read = new ArrayList<>();
    private final TreeHashes counted = (level, first, count) -> {
        read.add(level + ":" + first + "+" + count);
        return ledger.hashes().hashes(level, first, count);
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 255, 256, 257, 511, 512, 513, 600})
    void givesTheSameProofsForEveryLeaf(long size) {
        TreeHashes remembered = new RememberedTiles(counted, size);

        for (long index = 0; index < size; index++) {
            assertThat(InclusionProof.of(index, size, remembered))
                    .isEqualTo(InclusionProof.of(index, size, ledger.hashes()));
        }
    }

    @Test
    void asksForEachTileOnce() {
        TreeHashes remembered = new RememberedTiles(counted, 600);

        for (long index = 0; index < 600; index++) {
            InclusionProof.of(index, 600, remembered);
        }

        assertThat(read).containsExactlyInAnyOrder("0:0+256", "0:256+256", "0:512+88", "1:0+2");
    }
}
