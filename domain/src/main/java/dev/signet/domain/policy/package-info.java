/** Policy documents of roles and sessions, written as AWS IAM has them, and what they allow and why. */
@NullMarked
package dev.signet.domain.policy;

import org.jspecify.annotations.NullMarked;
