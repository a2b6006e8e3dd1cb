package dev.signet.ops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.fsck.Anchor;
import dev.signet.ledger.fsck.Fsck.Progress;
import dev.signet.ledger.note.VerifierKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayingWhatACheckFound {

    private static final String LEDGER = "example.com/identity";
    private static final Anchor ANCHOR = new Anchor(LEDGER, new VerifierKey(LEDGER, new byte[32]));

    private final StringWriter said = new StringWriter();
    private final Report report = new Report(new PrintWriter(said));

    @Test
    void namesTheKeyAsItIsTakenAgain() {
        report.end(ANCHOR, List.of());

        String key = said.toString().split("[ :]")[3];
        assertThat(Anchor.of(VerifierKey.parse(key)).ledger()).isEqualTo(LEDGER);
    }

    @Test
    void tellsWhatIsProvedFromWhatIsTooNew() {
        report.reached(new Progress("pol_1", 620, 600, 20));
        report.reached(new Progress("pol_2", 5, 5, 0));

        report.end(ANCHOR, List.of());

        assertThat(said.toString())
                .startsWith("20 records are newer than the last checkpoint and proved by nothing yet.\n");
    }
}
