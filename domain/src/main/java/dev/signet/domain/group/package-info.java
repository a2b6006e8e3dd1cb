/** Groups: users of a pool who are told apart in tokens, with the role that they may take. */
@NullMarked
package dev.signet.domain.group;

import org.jspecify.annotations.NullMarked;
