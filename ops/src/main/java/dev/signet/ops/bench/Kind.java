package dev.signet.ops.bench;

import java.util.List;

/** What a server spends its time on; where a stack shows several, the first of these counts. */
enum Kind {
    HASHING("hashing", "org.bouncycastle.crypto.generators.Argon2"),
    SIGNING("signing", "java.security.Signature", "com.nimbusds.jose.crypto"),
    DATABASE("database", "org.postgresql.", "com.zaxxer.hikari."),
    SEALING("sealing", "javax.crypto."),
    JSON("JSON", "tools.jackson."),
    REST("rest"),
    /** Garbage collection and compilers: threads without a stack of Java. */
    MACHINE("GC and compilers");

    private final String label;
    private final List<String> classes;

    Kind(String label, String... classes) {
        this.label = label;
        this.classes = List.of(classes);
    }

    /** The kind of a stack, whose classes are given by name. */
    static Kind of(List<String> stack) {
        for (Kind kind : values()) {
            if (stack.stream().anyMatch(kind::owns)) {
                return kind;
            }
        }
        return REST;
    }

    private boolean owns(String name) {
        return classes.stream().anyMatch(name::startsWith);
    }

    @Override
    public String toString() {
        return label;
    }
}
