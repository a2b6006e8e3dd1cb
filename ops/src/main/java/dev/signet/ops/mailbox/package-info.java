/** The mailbox of the default run: a real SMTP server on the loopback interface, and pages that show what arrived. */
@NullMarked
package dev.signet.ops.mailbox;

import org.jspecify.annotations.NullMarked;
