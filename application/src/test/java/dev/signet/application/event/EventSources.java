package dev.signet.application.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of the domain's sources says: it is not there at run time. */
final class EventSources {

    private static final Path SOURCES = Path.of("../domain/src/main/java");
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    private EventSources() {}

    /** The first sentence or two above the declaration of {@code type}, on one line; without its tags. */
    static String meaningOf(Class<?> type) throws IOException {
        Class<?> outer = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        String source = Files.readString(SOURCES.resolve(outer.getName().replace('.', '/') + ".java"));
        Matcher declaration = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*(?:public )?record " + type.getSimpleName()
                                + "\\(",
                        Pattern.DOTALL)
                .matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException(type.getName() + " has no Javadoc that says what it means");
        }
        String text = declaration
                .group(1)
                .replaceAll("(?m)^\\s*\\* ?", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return TAG.matcher(text.split(" @param ", 2)[0])
                .replaceAll("`$1`")
                .replace("|", "\\|")
                .strip();
    }
}
