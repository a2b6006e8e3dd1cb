package dev.signet.domain.pool;

/**
 * One attribute that users of a pool may have, standard (OpenID Connect Core §5.1) or custom ({@code custom:…}).
 *
 * @param name such as {@code email} or {@code custom:department}
 * @param type how its text is read
 * @param mutable whether it may change once it has a value
 * @param required whether a user must have it from the start
 * @param least shortest length (STRING) or smallest value (NUMBER)
 * @param most greatest length (STRING, at most 2048) or value (NUMBER)
 */
public record AttributeDefinition(
        String name, AttributeType type, boolean mutable, boolean required, long least, long most) {}
