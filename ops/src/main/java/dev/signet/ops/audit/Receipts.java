package dev.signet.ops.audit;

import dev.signet.ledger.note.CosignerKey;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.witness.TimeStamps;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands beside kept checkpoints: time-stamp tokens, and notes that a witness has cosigned. */
final class Receipts {

    private static final String TOKEN = ".tsr";
    private static final String COSIGNED = ".cosigned";

    private final @Nullable TimeStamps stamps;
    private final List<CosignerKey> witnesses;
    private final PrintWriter out;
    private final Map<Instant, Path> proved = new TreeMap<>();
    private long unread;
    private long findings;

    /**
     * @param stamps what tokens are checked by; absent where none can be
     * @param witnesses keys of the witnesses that are trusted
     */
    Receipts(@Nullable TimeStamps stamps, List<CosignerKey> witnesses, PrintWriter out) {
        this.stamps = stamps;
        this.witnesses = witnesses;
        this.out = out;
    }

    void of(Path file, SignedNote note) throws IOException {
        Path token = file.resolveSibling(file.getFileName() + TOKEN);
        if (Files.exists(token)) {
            token(file, token);
        }
        Path cosigned = file.resolveSibling(file.getFileName() + COSIGNED);
        if (Files.exists(cosigned)) {
            cosigned(file, note, cosigned);
        }
    }

    private void token(Path file, Path token) throws IOException {
        if (stamps == null) {
            unread++;
            return;
        }
        byte[] bytes = Files.readAllBytes(token);
        byte[] content = Files.readAllBytes(file);
        try {
            proved.put(stamps.time(bytes, content), file);
        } catch (IOException e) {
            tell(token + ": " + e.getMessage());
        }
    }

    private void cosigned(Path file, SignedNote note, Path cosigned) throws IOException {
        if (witnesses.isEmpty()) {
            unread++;
            return;
        }
        try {
            SignedNote both = SignedNote.parse(Files.readAllBytes(cosigned));
            List<Instant> seen = witnesses.stream()
                    .flatMap(key -> key.signedAt(both).stream())
                    .toList();
            if (!both.text().equals(note.text()) || seen.isEmpty()) {
                tell(cosigned + ": no witness that is trusted has signed this checkpoint");
            }
            seen.forEach(at -> proved.put(at, file));
        } catch (MalformedNote e) {
            tell(cosigned + ": " + e.getMessage());
        }
    }

    private void tell(String what) {
        findings++;
        out.println(what);
    }

    long findings() {
        return findings;
    }

    /** What they prove, as a part of a sentence. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (!proved.isEmpty()) {
            List<Instant> times = List.copyOf(proved.keySet());
            words.append("; others vouch for %d times at which one was there, from %s to %s"
                    .formatted(times.size(), times.getFirst(), times.getLast()));
        }
        if (unread > 0) {
            words.append("; %d time stamps and cosignatures are not checked: give --time-stamps or --witness"
                    .formatted(unread));
        }
        return words.toString();
    }
}
