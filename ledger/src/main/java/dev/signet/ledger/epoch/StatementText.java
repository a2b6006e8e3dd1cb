package dev.signet.ledger.epoch;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.proof.Hash;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;

/** The lines of a statement, one after the other. */
final class StatementText {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Iterator<String> lines;

    StatementText(String text) {
        this.lines = text.lines().iterator();
    }

    static String micros(Instant at) {
        return MICROS.format(at);
    }

    /** The next line, which begins with these words. */
    String next(String words) {
        String line = lines.hasNext() ? lines.next() : "";
        if (line.isEmpty() || !line.startsWith(words)) {
            throw new MalformedNote("it is no statement of an epoch");
        }
        return line;
    }

    /** What the next line says after its first word. */
    String after(String word) {
        return next(word + " ").substring(word.length() + 1);
    }

    List<String> words(String word, int count) {
        List<String> words = List.of(after(word).split(" ", -1));
        if (words.size() != count) {
            throw new MalformedNote("the line " + word + " has " + count + " words behind it");
        }
        return words;
    }

    Checkpoint head(String word) {
        List<String> words = words(word, 3);
        return new Checkpoint(Origin.parse(words.get(0)), Long.parseLong(words.get(1)), Hash.parse(words.get(2)));
    }
}
