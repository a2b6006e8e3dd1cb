package dev.signet.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one password of the embedded PostgreSQL, in a file in the form that libpq and the JDBC driver know
 * ({@code PGPASSFILE}), which its owner alone may read.
 */
record Passfile(Path folder, String password) {

    private static final String NAME = "postgres.pgpass";
    private static final String EVERY_LOGIN = "*:*:*:*:";
    private static final Pattern FORM = Pattern.compile(Pattern.quote(EVERY_LOGIN) + "([A-Za-z0-9_-]{43})\\s*");
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    static boolean isIn(Path data) {
        return Files.exists(data.resolve(NAME));
    }

    /** The password of that directory; made where there is none yet. */
    static Passfile in(Path data) throws IOException {
        Path path = data.resolve(NAME);
        if (!isIn(data)) {
            Path draft = draft(data, EVERY_LOGIN + random());
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        }
        Matcher line = FORM.matcher(Files.readString(path));
        if (!line.matches()) {
            throw new PostgresUnusable(
                    path + " does not hold the password that Signet wrote there: put it back from a copy", null);
        }
        return new Passfile(data.toAbsolutePath(), line.group(1));
    }

    Path path() {
        return folder.resolve(NAME);
    }

    /** The password alone on a line, for who asks for it that way; to be deleted. */
    Path bare() throws IOException {
        return draft(folder, password);
    }

    private static Path draft(Path folder, String line) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path draft = posix
                ? Files.createTempFile(folder, NAME, ".draft", PosixFilePermissions.asFileAttribute(OWNER_ALONE))
                : Files.createTempFile(folder, NAME, ".draft");
        return Files.writeString(draft, line + "\n");
    }

    private static String random() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Passfile[folder=" + folder + "]";
    }
}
