package dev.signet.application.password;

/**
 * A password hash that somebody brings along, which can be verified at a bearable cost.
 *
 * @param encoded as it came
 * @param algorithm what events say of it
 */
public record ImportedHash(String encoded, String algorithm) {

    /** More than the longest of the forms. */
    private static final int LONGEST = 512;

    /**
     * Reads one: bcrypt, scrypt, Argon2id or PBKDF2 with SHA-256, each in the forms of docs/import.md.
     *
     * @throws IllegalArgumentException saying in what it cannot be taken, as the end of a sentence; the hash is not repeated
     */
    public static ImportedHash read(String encoded) {
        if (encoded.length() > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        return switch (StoredHash.parse(encoded)) {
            case EncodedHash _ -> new ImportedHash(encoded, "argon2id");
            case ForeignHash foreign -> new ImportedHash(encoded, foreign.algorithm());
        };
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return "ImportedHash[" + algorithm + "]";
    }
}
