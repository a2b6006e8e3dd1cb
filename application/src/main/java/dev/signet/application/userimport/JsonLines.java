package dev.signet.application.userimport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads users of which each line is a JSON object; blank lines are none. */
final class JsonLines implements Lines {

    /** The longest line in bytes. */
    static final int LONGEST = 64 * 1024;

    private final InputStream file;
    private boolean first = true;

    JsonLines(InputStream file) {
        this.file = new BufferedInputStream(file);
    }

    @Override
    public Optional<Supplier<NewUser>> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        while (true) {
            int read = file.read();
            if (read < 0 || read == '\n') {
                if (length > LONGEST) {
                    return Optional.of(() -> {
                        throw new LineRefused(null, "The line is longer than " + LONGEST + " bytes.");
                    });
                }
                Optional<Supplier<NewUser>> user = user(line.toByteArray());
                if (user.isPresent() || read < 0) {
                    return user;
                }
                line.reset();
                length = 0;
            } else if (++length <= LONGEST) {
                line.write(read);
            }
        }
    }

    private Optional<Supplier<NewUser>> user(byte[] line) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException foreign) {
            return Optional.of(() -> {
                throw new LineRefused(null, "The line is not in UTF-8.");
            });
        }
        String json = first && text.startsWith("\uFEFF") ? text.substring(1) : text;
        first = false;
        return json.isBlank() ? Optional.empty() : Optional.of(() -> UserJson.read(json));
    }
}
