package dev.signet.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes the lines of a good file. */
final class Forger {

    private final List<String> lines;

    Forger(byte[] file) {
        this.lines = new ArrayList<>(Arrays.asList(new String(file, UTF_8).split("\n")));
    }

    /** Line of the file, from 1, on which the leaf stands. */
    int lineOf(long index) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"index\":" + index + ",")) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no leaf " + index);
    }

    Forger change(int line, UnaryOperator<String> change) {
        String changed = change.apply(lines.get(line - 1));
        if (changed.equals(lines.get(line - 1))) {
            throw new IllegalArgumentException("nothing was changed in " + changed);
        }
        lines.set(line - 1, changed);
        return this;
    }

    Forger delete(int line) {
        lines.remove(line - 1);
        return this;
    }

    Forger insert(int line, String text) {
        lines.add(line - 1, text);
        return this;
    }

    String line(int line) {
        return lines.get(line - 1);
    }

    Forger swap(int one, int other) {
        java.util.Collections.swap(lines, one - 1, other - 1);
        return this;
    }

    /** Replaces a record with one that is consistent in itself, as somebody would who knows the format but has no key. */
    Forger rewrite(int line, UnaryOperator<ExportRecord> change) {
        byte[] old = line(line).getBytes(UTF_8);
        ExportRecord changed = change.apply(ExportRecord.read(new Members(Json.read(old, old.length))));
        ExportRecord consistent =
                new ExportRecord(changed.index(), changed.leaf(), changed.leaf().hash(), changed.body(), null);
        return change(line, _ -> new String(Json.write(consistent.json()), UTF_8));
    }

    byte[] file() {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }
}
