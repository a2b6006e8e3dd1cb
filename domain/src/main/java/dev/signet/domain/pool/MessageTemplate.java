package dev.signet.domain.pool;

/**
 * The words of a message that carries a code. {@code {####}} stands for the code and {@code {username}} for the name.
 *
 * @param subject of the e-mail; 1 to 140 characters, no line break
 * @param email text of the e-mail; 6 to 20000 characters, must hold {@code {####}}
 * @param sms text of the SMS; 6 to 140 characters, must hold {@code {####}}
 */
public record MessageTemplate(String subject, String email, String sms) {}
