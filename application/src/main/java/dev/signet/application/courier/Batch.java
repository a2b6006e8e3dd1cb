package dev.signet.application.courier;

import java.util.List;

/**
 * The next messages for a receiver.
 *
 * @param position up to where nothing is missing; to be asked from next
 * @param more whether there may be more at once
 */
public record Batch(List<Message> messages, long position, boolean more) {}
